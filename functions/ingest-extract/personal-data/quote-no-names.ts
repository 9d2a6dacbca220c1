import { type FindingCode, type FindingDetails, NOT_SHOWN } from '../../../schemas/finding.ts';
import type { Quoting } from '../collect-findings.ts';
import { isOnlyNames, nameLikeness } from './person-names.ts';

/** Findings that a line has for its label, which nobody knows. */
const OF_UNKNOWN_LABELS: readonly FindingCode[] = ['area-not-known', 'category-not-known', 'measure-not-known'];

/** Fewer labels than this are told as they are, for nothing can be seen from them. */
const FEWEST_LABELS = 3;

/**
 * What a receipt may repeat of a file that is refused for something else: no text that may be somebody's name.
 * Where more than half of the lines have a label that nobody knows, the table may be a list of people, and none is quoted.
 */
export function quoteNoNames(linesRead: number, counts: Partial<Record<FindingCode, number>>): Quoting {
  const unknown = OF_UNKNOWN_LABELS.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
  const mayBeAList = unknown >= FEWEST_LABELS && unknown * 2 > linesRead;
  return (code, details) => {
    const shown: FindingDetails = { ...details };
    for (const [part, text] of Object.entries(details)) {
      if (typeof text !== 'string') continue;
      const isLabel = part === 'found' && mayBeAList && OF_UNKNOWN_LABELS.includes(code);
      if (isLabel || (part === 'found' && !isHeader(code, text) ? mayHoldName(text) : holdsName(text)))
        shown[part] = NOT_SHOWN;
    }
    return shown;
  };
}

/** Words of headings: a row that has one of them is a header, and its other cells are headings too. */
const OF_HEADERS =
  /(?<!\p{L})(?:date|type|area|amount|department|period|total|value|number|count|description|category|reference)(?!\p{L})/iu;

/** Whether a text that a sender wrote, or one of those that it lists, may be a name: two words with capitals are enough. */
function mayHoldName(text: string): boolean {
  return [text, ...text.split(/,\s*/)].some((part) => nameLikeness(part.trim()) !== 'no');
}

function isHeader(code: FindingCode, text: string): boolean {
  return (code === 'header-not-recognised' || code === 'second-table') && OF_HEADERS.test(text);
}

/** Headings and lists of our own have capitals as well, so only a usual forename tells there. */
function holdsName(text: string): boolean {
  return [text, ...text.split(/,\s*/)].some((part) => isOnlyNames(part.trim()));
}
