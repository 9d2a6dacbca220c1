/** The letters that postcodes begin with. */
const POSTCODE_AREAS =
  'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|' +
  'GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|' +
  'OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|' +
  'WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE';

const POSTCODE = new RegExp(
  `(?<![\\p{L}\\d]|[\\p{L}\\d]-)(?:${POSTCODE_AREAS})\\d[\\dA-HJKMNP-Y]?(?:\\s{0,3}|-)(\\d[ABD-HJLNP-UW-Z]{2})(?!-?[\\p{L}\\d])`,
  'giu',
);

/** How every postcode ends: a text without that need not be searched for one. */
const INWARD = /\d[A-Z]{2}/iu;

/** `1st`, `2nd`: written so they are ordinals, and `1ST` may end a postcode. */
const ORDINAL = /^(?:1st|2nd|3rd|\dth)$/;

const ROADS =
  'street|st|road|rd|avenue|ave|lane|ln|crescent|cres|terrace|gardens|gdns|grove|mews|parade|villas|cottages';

/** Words that end the names of roads, and of much else. */
const OTHERWISE_USED = 'close|drive|court|way|place|square|walk|row|rise|hill|green|view|vale';

const ADDRESS = new RegExp(
  '(?<![\\p{L}\\d.,£%/-])(?<![.,]\\d)(\\d{1,4})[a-z]?(?:\\s?[-/]\\s?\\d{1,4}[a-z]?)?,?\\s{1,3}' +
    `((?:[\\p{L}'’.-]{1,30}\\s{1,3}){1,3}?)(${ROADS}|${OTHERWISE_USED})(?![\\p{L}\\d])`,
  'giu',
);

/** How every address begins: `12 High`, `12a, High`. */
const NUMBER_THEN_WORD = /\d[a-z]?,?\s{1,3}[\p{L}'’.-]/iu;

/** Words that stand between a count, or a time, and a road: `5 incidents in High Street`, `12 month ave`. */
const BETWEEN_COUNT_AND_ROAD =
  /^(?:an?|and|at|across|along|around|between|by|for|from|in|near|of|off|on|or|per|to|with|x|all|each|every|more|new|other|additional|safer|main|total|average|rolling|number|people|persons|residents|(?:incident|crime|offence|case|report|visit|patrol|event|session|ward|area|location|scheme|operation|officer|month|year|week|day|hour|minute|quarter|period|street|road)s?|safety|cctv|percent)\.?$/i;

/** What goes on behind a road and makes something else of it: `6 Kent Road Safety Events`. */
const NO_TOWN =
  /(?:safety|scheme|event|closure|patrol|project|operation|pastor|scene|light|crime|incident|action|watch|week|count|offence|case|visit|team|officer|survey|meeting|traffic|collision|robber|burglar|theft|shop|business|works?)/i;

/** Whether a text has a full postcode in it: `ME14 1XX`, but neither `ME14` nor `ME14 1`, which are whole neighbourhoods. */
export function hasPostcode(text: string): boolean {
  if (!INWARD.test(text)) return false;
  return [...text.matchAll(POSTCODE)].some(
    ([whole, inward = '']) => whole.length === text.length || !ORDINAL.test(inward),
  );
}

const OUTWARD = new RegExp(`^(?:${POSTCODE_AREAS})\\d[\\dA-HJKMNP-Y]?$`, 'iu');

/** Whether two cells beside each other are the halves of one full postcode. */
export function arePostcode(first: string, second: string): boolean {
  return OUTWARD.test(first) && /^\d[ABD-HJLNP-UW-Z]{2}$/i.test(second) && !ORDINAL.test(second);
}

/** What says that somebody lives or was met at the number behind it. */
const SOMEBODY_IS_AT =
  /(?<!\p{L})(address(?: is)?|attended|outside|lives (?:at|in)|living at|home at|visited|of|at)\s*:?\s*$/iu;

/** `a total of 12 High Street robberies` counts, as `12 of 40` does. */
const COUNTED =
  /(?:total|average|number|series|maximum|minimum|out|\d%?|increase|reduction|rise|fall|target|rate)\s+(?:of|at)\s*$/i;

/** Whether a text has a house number and the name of a road in it. */
export function hasStreetAddress(text: string): boolean {
  if (!NUMBER_THEN_WORD.test(text)) return false;
  return [...text.matchAll(ADDRESS)].some((match) => {
    const [whole, number = '', name = '', road = ''] = match;
    const before = text.slice(0, match.index);
    const words = name.trim().split(/\s+/);
    if (number.startsWith('0') || /^(?:19|20)\d\d$/.test(number)) return false;
    if (words.some((word) => BETWEEN_COUNT_AND_ROAD.test(word))) return false;
    const capitalised = words.every((word) => /^\p{Lu}/u.test(word));
    const after = text.slice(match.index + whole.length);
    const said = SOMEBODY_IS_AT.exec(before)?.[1]?.toLowerCase();
    const counts = (said === 'of' || said === 'at') && (COUNTED.test(before) || startsOtherwise(after));
    if (said !== undefined && capitalised && !counts) return true;
    const begins = /(?:^|[,;:\n]|\b(?:flat|unit|apartment|no\.?)\s+\w+,?)\s*$/i.test(before);
    const certain = new RegExp(`^(?:${ROADS})$`, 'i').test(road) || (begins && capitalised);
    return certain && endsThere(after, begins);
  });
}

function startsOtherwise(after: string): boolean {
  return NO_TOWN.test(/^\s*[\p{L}-]+/u.exec(after)?.[0] ?? '');
}

function endsThere(after: string, begins: boolean): boolean {
  if (/^\.?\s*(?:$|[,;.:)\n/])/.test(after) || hasPostcode(after)) return true;
  return begins && /^\.?(?:\s+\p{Lu}[\p{L}'’-]*){1,3}\s*(?:$|,)/u.test(after) && !NO_TOWN.test(after);
}
