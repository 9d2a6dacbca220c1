import type { Area } from '../../../schemas/area.ts';
import { readDate } from '../cells/read-date.ts';
import { measuresCalled } from '../cells/read-measure.ts';
import { readPeriod } from '../cells/read-period.ts';
import { readSomeText } from '../cells/read-text.ts';
import type { ExtractContext } from '../extract-context.ts';
import { AREA_HEADINGS, areaOfLineIfAny } from './area-of-line.ts';
import type { StatementColumns, StatementHeadings } from './statement-columns.ts';

export type FromMonthColumn = 'measure' | 'from' | 'reason' | 'code' | 'area';

/** The columns of a table that says something of measures from a month on. */
export const FROM_MONTH_HEADINGS: StatementHeadings<FromMonthColumn> = [
  ['measure', /^(measure|measure id|indicator|series)$/],
  [
    'from',
    /^(from|from month|month|month from|since|date|start|starts|starting|effective( from| date)?|break|break (in|from|month|date)|changed)$/,
  ],
  [
    'reason',
    /^(reason|reason for (the )?break|why|cause|explanation|what changed|change|description|notes?|comments?)$/,
  ],
  ...AREA_HEADINGS,
];

/** Whether a table has the columns without which nothing is said of a measure from a month on. */
export function saysFromMonth(columns: StatementColumns<FromMonthColumn>): boolean {
  return columns.has('measure') && columns.has('from') && columns.has('reason');
}

/**
 * What a line says: of which measure (its id), from which month (`YYYY-MM`) on, why, and of which area, null where it names
 * none; null, and a finding, where something of that is missing or not understood.
 */
export function saidFromMonth(
  columns: StatementColumns<FromMonthColumn>,
  cells: readonly string[],
  line: number,
  context: ExtractContext,
): { measure: string; month: string; reason: string; area: Area | null } | null {
  const { findings } = context;
  const measure = measureOfLine(columns, cells, line, context);
  const area = areaOfLineIfAny(columns, cells, line, context);
  const [column, found] = [columns.heading('from'), columns.cell('from', cells)];
  const month = readMonth(found);
  if (month === null) findings.add('month-not-understood', { line, column, found });
  const reason = readSomeText(columns.cell('reason', cells), { line, column: columns.heading('reason') }, findings);
  if (measure === null || area === undefined || month === null || reason === null) return null;
  return { measure, month, reason, area };
}

function measureOfLine(
  columns: StatementColumns<FromMonthColumn>,
  cells: readonly string[],
  line: number,
  { county, findings }: ExtractContext,
): string | null {
  const column = columns.heading('measure');
  const found = readSomeText(columns.cell('measure', cells), { line, column }, findings);
  if (found === null) return null;
  const [only, ...others] = measuresCalled(county, found);
  if (only !== undefined && others.length === 0) return only.id;
  const meant = only === undefined ? county.measures : [only, ...others];
  const code = only === undefined ? 'statement-of-unknown-measure' : 'measure-ambiguous';
  findings.add(code, { line, column, found, expected: meant.map(({ id }) => id).join(', ') });
  return null;
}

/** A month, or the first day of one: what begins on another day leaves a month that is neither before it nor since. */
function readMonth(cell: string): string | null {
  const period = readPeriod(cell);
  if (period !== null) return period.includes('/') ? null : period;
  const date = readDate(cell);
  return date.state === 'day' && date.day.endsWith('-01') ? date.day.slice(0, 7) : null;
}
