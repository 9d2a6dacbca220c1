import type { Area } from '../../../schemas/area.ts';
import type { County } from '../../../schemas/county.ts';
import type { Submitter } from '../../../schemas/submitter.ts';
import { withoutFootnoteMarks } from './footnote-marks.ts';
import { rememberEach } from './remember-each.ts';
import { visibleText } from './visible-text.ts';

/** Finds an area by its code, its name or another spelling of it; undefined where it is none of the county's. */
export type AreaReader = (text: string) => Area | undefined;

/** What stands before or behind the name of an area of each kind where its council or its partnership is named. */
const COUNCIL_NAMES: Readonly<Record<Area['kind'], RegExp>> = {
  district:
    /^(?:(?:city|borough|district|royal borough) of )?(.+?)(?: (?:borough|city|district))?(?: (?:council|csp|community safety partnership|bc|cc|dc|la|local authority))?$/,
  'unitary-authority':
    /^(?:unitary authority of )?(.+?)(?: (?:council|csp|community safety partnership|unitary|unitary authority|ua))?$/,
  county: /^(?:county of )?(.+?)(?: county council| council| county)$/,
  'police-force-area': /^(.+?) (?:police )?force area$/,
};

/** A digit glued to a name is a footnote mark that lost its raised position; glued to a code it would be another code. */
const GLUED_DIGIT = /(?<=[a-z]{3})\d$/;

/** A name, and another of the same area behind it. */
const TWO_NAMES = /^(.+?) ?(?:\(|\/ ?)(?:formerly |previously |was |now |aka )?(.+?)\)?$/;

/** Longer texts name no area. */
const LONGEST_NAME = 200;

/**
 * An area reader for one sender. Case, spaces, full stops, hyphens, `&`, footnote marks and words such as
 * `Borough Council` make no difference. A name that two areas could claim means what the sender's own
 * list says, if it says anything.
 */
export function areaReader(county: County, submitter: Submitter): AreaReader {
  const byText = new Map<string, Area>();
  for (const area of county.areas) {
    for (const text of [area.code, area.name, ...area.aliases]) byText.set(plain(text), area);
  }
  for (const [name, code] of Object.entries(submitter.names ?? {})) {
    const area = county.areas.find((candidate) => candidate.code === code);
    if (area === undefined) throw new Error(`${submitter.id} calls ${code} ${name}, but the county has no such area`);
    byText.set(plain(name), area);
  }

  const ownNames = county.areas.map((area) => ({ area, names: new Set([area.name, ...area.aliases].map(plain)) }));

  /** The area whose council or partnership a text names: `Dover DC` is Dover, and `Kent DC` is nothing. */
  function areaOfCouncil(text: string): Area | undefined {
    return ownNames.find(({ area, names }) => names.has(COUNCIL_NAMES[area.kind].exec(text)?.[1] ?? ''))?.area;
  }

  /** The area that a text calls by two of its names: `Folkestone and Hythe (formerly Shepway)`. */
  function areaOfTwoNames(text: string): Area | undefined {
    const [, one = '', other = ''] = TWO_NAMES.exec(text) ?? [];
    const area = byText.get(one) ?? areaOfCouncil(one);
    return area !== undefined && area === (byText.get(other) ?? areaOfCouncil(other)) ? area : undefined;
  }

  const read = rememberEach((cell) => {
    const whole = plain(cell);
    const exact = byText.get(whole);
    if (exact !== undefined || whole === '') return exact ?? null;
    const text = plain(withoutFootnoteMarks(visibleText(cell)));
    const unmarked = text.replace(GLUED_DIGIT, '');
    return byText.get(text) ?? byText.get(unmarked) ?? areaOfCouncil(unmarked) ?? areaOfTwoNames(text) ?? null;
  });
  return (cell) => (cell.length > LONGEST_NAME ? undefined : (read(cell) ?? undefined));
}

function plain(text: string): string {
  return visibleText(text)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[.,:]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
