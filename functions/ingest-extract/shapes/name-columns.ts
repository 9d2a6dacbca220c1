import type { Area } from '../../../schemas/area.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { measuresReportedBy } from '../../../schemas/who-sends-what.ts';
import { isTotal } from '../cells/is-total.ts';
import { holdsWords, plainWords } from '../cells/plain-words.ts';
import { measuresCalled } from '../cells/read-measure.ts';
import type { ExtractContext } from '../extract-context.ts';
import { areaOfTable } from '../tables/area-of-table.ts';
import { readAreaCells } from '../tables/read-area-cell.ts';
import type { FigureColumn } from './figure-columns.ts';

/** A column of numbers of which it is not yet known what they count. */
export type UnnamedColumn = { at: number; heading: string };

/** What columns of numbers hold: figures, or totals of the areas beside them. */
export type NamedColumns = { figures: FigureColumn[]; totals: UnnamedColumn[] };

/** Words around the name of an area in a heading that do not change whose figures stand below it. */
const FILLER =
  /\b(no|nos|numbers?|count|total|all|recorded|reported|police|of|in|for|the|crimes?|offences?|incidents?|cases?|reports?|victims?|visitors?|figures?|borough|district|city|council)\b/g;

/** Columns of figures that each are of a measure, by their headings; those headed by none are refused. */
export function columnsOfMeasures(
  columns: readonly UnnamedColumn[],
  titles: readonly string[],
  headerLine: number,
  context: ExtractContext,
): NamedColumns {
  const area = areaOfTable(titles, headerLine, context);
  const figures = columns.flatMap((column) => {
    const measure = measureOf(column, headerLine, context);
    return measure === null ? [] : [{ ...column, measure, area }];
  });
  return { figures, totals: [] };
}

function measureOf({ heading }: UnnamedColumn, line: number, context: ExtractContext): Measure | null {
  const { county, findings, submitter } = context;
  const allowed = measuresReportedBy(county, submitter);
  const called = measuresCalled(county, heading);
  const [measure, another] = called.length > 1 ? called.filter((each) => allowed.includes(each)) : called;
  const expected = allowed.map(({ id }) => id).join(', ');
  if (measure === undefined || another !== undefined) {
    const instead = 'the name of a measure, such as all-crime';
    findings.add('column-not-understood', { line, column: heading, instead });
  } else if (!allowed.includes(measure)) {
    findings.add('measure-not-yours', { line, column: heading, found: heading, who: submitter.name, expected });
  } else return measure;
  return null;
}

/**
 * Columns of figures of one measure: of the areas that head them, beside which a column of totals may
 * stand; else the one that is of the area of the table. Others are refused, for what they count cannot be told.
 */
export function columnsOfAreas(
  columns: readonly UnnamedColumn[],
  measure: Measure,
  titles: readonly string[],
  headerLine: number,
  context: ExtractContext,
): NamedColumns {
  const { findings, readArea } = context;
  const nameOf = ({ heading }: UnnamedColumn) => withoutWordsOf(measure, heading);
  const named = columns.filter((column) => readArea(nameOf(column)) !== undefined);
  const totals = named.length === 0 ? [] : columns.filter(({ heading }) => isTotal(heading, context));
  const taken = theOneOfEach(named.length === 0 ? columns : named, measure, (column) => readArea(nameOf(column))?.code);
  for (const column of columns.filter((each) => !taken.includes(each) && !totals.includes(each))) {
    const instead = named.length === 0 ? `"${measure.label}" if it counts that` : 'the name of an area';
    findings.add('column-not-understood', { line: headerLine, column: column.heading, instead });
  }
  const ofTable = named.length === 0 ? areaOfTable(titles, headerLine, context) : null;
  const figures = taken.map((column) => ({
    ...column,
    measure,
    area: named.includes(column) ? areaOf(column) : ofTable,
  }));
  return { figures, totals };

  function areaOf(column: UnnamedColumn): Area | null {
    return readAreaCells({ name: nameOf(column), code: undefined, line: headerLine, column: column.heading }, context);
  }
}

/** Of columns that would be of the same area, the one; where there are several, the one that names the measure. */
function theOneOfEach(
  columns: readonly UnnamedColumn[],
  measure: Measure,
  groupOf: (column: UnnamedColumn) => string | undefined,
): UnnamedColumn[] {
  return columns.filter((column) => {
    const group = columns.filter((other) => groupOf(other) === groupOf(column));
    const naming = group.filter(({ heading }) => names(measure, heading));
    const [only, another] = group.length === 1 ? group : naming;
    return only === column && another === undefined;
  });
}

function names({ label, aliases = [] }: Measure, heading: string): boolean {
  return [label, ...aliases].some((name) => holdsWords(heading, name));
}

/** What is left of a heading without the names of its measure and the words that stand around names. */
function withoutWordsOf({ label, aliases = [] }: Measure, heading: string): string {
  const longestFirst = [label, ...aliases].map(plainWords).sort((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((words, name) => words.replace(` ${name} `, ' '), ` ${plainWords(heading)} `);
  return rest.replace(FILLER, ' ').replace(/\s+/g, ' ').trim();
}
