import { type Area, areaCode } from '../../../schemas/area.ts';
import { comparedAreas } from '../../../schemas/county.ts';
import { EXAMPLES_PER_CODE } from '../../../schemas/finding.ts';
import { POPULATION } from '../../../schemas/measure.ts';
import { describePeriod, type Period } from '../../../schemas/period.ts';
import { isTotal } from '../cells/is-total.ts';
import { type Count, readCount } from '../cells/read-count.ts';
import { monthInLondon } from '../days-in-london.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader } from '../shape.ts';
import { isRemark } from '../tables/is-remark.ts';
import { readAreaCells } from '../tables/read-area-cell.ts';
import { hasItsCells } from '../tables/row-length.ts';
import { tellOfSplitCells } from '../tables/tell-of-split-cells.ts';
import type { PopulationColumns } from './population-columns.ts';

/** An estimate as a line writes it. */
export type EstimateCell = { year: string; cell: string; column: string };

/** What a column that splits people says of a line that is about everybody. */
const EVERYBODY = /^(all( ages| persons| people| groups)?|persons|people|total|both)?$/i;

/** No district of England has fewer people. A smaller number is thousands, a ratio, or something else. */
const FEWEST_PEOPLE = 1_000;

/**
 * Reads lines of mid-year estimates, of which `estimatesOn` gives those that a line holds. Tables of
 * the whole country are sent as they were published, so lines of areas elsewhere are passed over and
 * counted; one that may be a misspelt area of the county is an error.
 */
export function readEstimateLines(
  columns: PopulationColumns,
  header: readonly string[],
  estimatesOn: (cells: readonly string[], line: number) => readonly EstimateCell[],
  context: ExtractContext,
): LineReader {
  const { county, figures, findings, readArea } = context;
  const areaColumn = header[columns.area ?? columns.code ?? 0]?.trim() ?? '';
  const read = new Set([...columns.people.map(({ at }) => at), columns.area, columns.code, columns.year]);
  const needed = Math.max(...[...read].map((at) => at ?? 0)) + 1;
  const numbers = columns.people.map(({ at, heading }) => ({ at, heading, besideIsRead: read.has(at + 1) }));
  const found = new Set<Area>();
  /** Lines of no area of ours: how many, the first of them, and those that give a name and no code. */
  const elsewhere = { count: 0, firstLine: 0 };
  const uncoded = { count: 0, examples: [] as { line: number; found: string }[] };
  const projected = new Set<Period>();
  let toldOfGroups = false;

  function takeLine(cells: readonly string[], line: number): void {
    if (isRemark(cells, context)) return;
    const name = cellAt(cells, columns.area);
    const code = cellAt(cells, columns.code);
    if (isElsewhere(name, code)) {
      if (elsewhere.count === 0) elsewhere.firstLine = line;
      elsewhere.count += 1;
      if (code !== '' || isTotal(name, context)) return;
      uncoded.count += 1;
      if (uncoded.examples.length < EXAMPLES_PER_CODE) uncoded.examples.push({ line, found: name });
      return;
    }
    if (!hasItsCells(cells, header, needed, line, findings)) return;
    if (tellOfSplitCells(cells, line, header, numbers, findings)) return;
    const area = readAreaCells({ name, code, line, column: areaColumn }, context);
    if (area === null) return;
    found.add(area);
    if (isOfAGroup(cells, line)) return;
    for (const { year, cell, column } of estimatesOn(cells, line)) {
      const period = `${year}-06`;
      if (period >= monthInLondon(context.droppedAt)) tellOfProjection(period, line, column);
      const people = readPeople(cell, line, column, context);
      if (people !== null) figures.add({ measure: POPULATION, area: area.code, period, ...people, line, column });
    }
  }

  /** A code of another place, under a name that is not one of ours; or a name that nobody here has. */
  function isElsewhere(name: string, code: string): boolean {
    if (readArea(name) !== undefined) return false;
    return code === '' ? name !== '' : areaCode.safeParse(code).success && readArea(code) === undefined;
  }

  function isOfAGroup(cells: readonly string[], line: number): boolean {
    const group = columns.groups.find(({ at }) => !EVERYBODY.test(cellAt(cells, at)));
    if (group === undefined) return false;
    if (!toldOfGroups)
      findings.add('population-in-groups', { line, column: group.heading, found: cellAt(cells, group.at) });
    toldOfGroups = true;
    return true;
  }

  /** Rates would divide by a projection as if it were an estimate. */
  function tellOfProjection(found: Period, line: number, column: string): void {
    if (projected.has(found)) return;
    projected.add(found);
    const period = describePeriod(found);
    const month = describePeriod(monthInLondon(context.droppedAt));
    findings.add('period-in-future', { line, column, found: period, period, more: '', month });
  }

  return {
    takeLine,
    finish() {
      const missing = comparedAreas(county).filter((area) => !found.has(area));
      const expected = missing.map((area) => area.name).join(', ');
      const passed = { line: elsewhere.firstLine, found: elsewhere.count.toLocaleString('en-GB') };
      // A name that is known nowhere may be one of ours misspelt for as long as one of ours is missing.
      if (missing.length > 0 && uncoded.count > 0) {
        for (let at = 0; at < uncoded.count; at += 1) {
          findings.add('area-not-known', () => ({ ...uncoded.examples[at], column: areaColumn, expected }));
        }
      } else if (elsewhere.count > 0 && found.size > 0) findings.add('lines-outside-county', passed);
      else if (elsewhere.count > 0) findings.add('no-line-of-county', { ...passed, column: areaColumn, expected });
    },
  };
}

function cellAt(cells: readonly string[], at: number | undefined): string {
  return (at === undefined ? undefined : cells[at])?.trim() ?? '';
}

function readPeople(cell: string, line: number, column: string, context: ExtractContext): Count | null {
  const people = readCount(cell, { line, column, unit: 'people' }, context);
  if (people === null || people.value >= FEWEST_PEOPLE) return people;
  context.findings.add('value-not-a-population', { line, column, found: cell.trim() });
  return null;
}
