import { readHeading } from '../cells/read-heading.ts';
import type { ExtractContext } from '../extract-context.ts';

/** The columns of a table of populations, by what they hold; numbers are positions in a line. */
export type PopulationColumns = {
  area: number | undefined;
  code: number | undefined;
  year: number | undefined;
  /** Columns of people: of the year that the heading names, or, where it names none, of the year on the line. */
  people: { at: number; heading: string; year: string | null }[];
  /** Columns that split the people of an area, such as by sex or by age. */
  groups: { at: number; heading: string }[];
  others: string[];
  /** Headings of a second column of what another column holds already. */
  repeated: string[];
};

/** Spellings of the statistics office, in lower case with single spaces for underscores. */
const CODE = /^(lad? ?(code|cd) ?\d{0,2}|mnemonic)$/;
const AREA = /^lad? ?(name|nm) ?\d{0,2}$/;
const YEAR = /^(reference|estimate) year$/;
const GROUP = /^(sex|gender|age|ages|age ?(group|band)|ethnic (group|ity)|ethnicity)$/;

/** Words that may stand around a year, or alone, in the heading of a column of people without changing who they are. */
const WHOLE_POPULATION =
  /\b(mid|year|years|population|popn?|estimates?|estimated|all|ages|total|people|persons|residents?|usual|mye|ons|at|of|in|the|june|30|no|number)\b|\[note \d+\]|[-‐–—().,:]/g;

/** A title that says that only some of the people are counted. */
const SOME_PEOPLE =
  /\b(males?|females?|men|women|boys|girls|aged|under \d+|over \d+|\d+ ?(to|-|–) ?\d+ years|\d+ and over)\b/i;

const A_YEAR = /\b(?:19|20)\d{2}\b/g;

/** Reads the header of a table of populations; null where it has no column of areas or none of people. */
export function readPopulationColumns(header: readonly string[]): PopulationColumns | null {
  const columns: PopulationColumns = {
    ...{ area: undefined, code: undefined, year: undefined },
    ...{ people: [], groups: [], others: [], repeated: [] },
  };
  for (const [at, cell] of header.entries()) addColumn(columns, at, cell.trim());
  return columns.people.length === 0 || (columns.area ?? columns.code) === undefined ? null : columns;
}

function addColumn(columns: PopulationColumns, at: number, heading: string): void {
  const text = heading.toLowerCase().replace(/[_\s]+/g, ' ');
  const { kind } = readHeading(heading);
  if (text === '' || kind === 'note') return;
  if (GROUP.test(text)) columns.groups.push({ at, heading });
  else if (kind === 'code' || CODE.test(text)) addOnce('code');
  else if (kind === 'area' || AREA.test(text)) addOnce('area');
  else if (kind === 'year' || YEAR.test(text)) addOnce('year');
  else {
    const year = yearOfPeople(text);
    if (year === undefined && kind !== 'value') columns.others.push(heading);
    else if (columns.people.some((other) => other.year === (year ?? null))) columns.repeated.push(heading);
    else columns.people.push({ at, heading, year: year ?? null });
  }

  function addOnce(what: 'area' | 'code' | 'year'): void {
    if (columns[what] === undefined) columns[what] = at;
    // Beside codes and names, `Geography` says of which kind an area is.
    else if (what === 'area' && columns.code !== undefined) columns.others.push(heading);
    else columns.repeated.push(heading);
  }
}

/** The year a heading names beside words for everybody in an area, null where only the words; else undefined. */
function yearOfPeople(text: string): string | null | undefined {
  const years = text.match(A_YEAR) ?? [];
  const around = text.replace(A_YEAR, ' ').replace(WHOLE_POPULATION, '').trim();
  if (around !== '' || years.length > 1) return undefined;
  return years[0] ?? (/\b(population|people|persons|residents|all ages)\b/.test(text) ? null : undefined);
}

/** Tells of columns of which one too many is there, of those that are passed over, and of a title that names a part of the people. */
export function tellOfHeader(
  { repeated, others }: PopulationColumns,
  line: number,
  titles: readonly string[],
  { findings }: ExtractContext,
): void {
  const title = titles.find((text) => SOME_PEOPLE.test(text));
  if (title !== undefined) findings.add('population-of-some', { line, found: title });
  for (const heading of repeated) findings.add('column-twice', { line, column: heading, found: heading });
  const [first, another] = others;
  if (first === undefined) return;
  if (another === undefined) findings.add('column-not-used', { line, column: first });
  else findings.add('columns-not-used', { line, column: first, found: String(others.length) });
}
