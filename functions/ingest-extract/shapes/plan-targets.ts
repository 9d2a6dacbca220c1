import type { Area } from '../../../schemas/area.ts';
import { describePeriod, firstMonth, type Period } from '../../../schemas/period.ts';
import type { Planned } from '../../../schemas/statement.ts';
import { periodOfColumn } from '../cells/period-of-column.ts';
import { plainWords } from '../cells/plain-words.ts';
import { readPlanned } from '../cells/read-planned.ts';
import { readSomeText, readText } from '../cells/read-text.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { AREA_HEADINGS, areaOfLine, hasAreaColumn } from '../tables/area-of-line.ts';
import { areaOfTable } from '../tables/area-of-table.ts';
import { countyAreaOfTable, ownCounty } from '../tables/county-area-of-table.ts';
import { linesNamed } from '../tables/lines-named.ts';
import { periodOfTable } from '../tables/period-of-table.ts';
import { priorityReader } from '../tables/priority-of-line.ts';
import { stateOnce } from '../tables/state-once.ts';
import { type StatementColumns, type StatementHeadings, statementColumns } from '../tables/statement-columns.ts';

type Column = 'priority' | 'action' | PlannedColumn | 'area' | 'code';
type PlannedColumn = 'baseline' | 'target' | 'actual';

const PLANNED: readonly PlannedColumn[] = ['baseline', 'target', 'actual'];

const HEADINGS: StatementHeadings<Column> = [
  [
    'action',
    /^(planned |key |agreed )?(actions?|activit(y|ies)|tasks?|projects?|what we (will|said we would) do)( (and |or )?(targets?|actions?|milestones?|description))?$/,
  ],
  ['baseline', /^baselines?( figures?| position| data| year)?$/],
  ['target', /^(annual |year end )?targets?( figures?| for| year)?$/],
  [
    'actual',
    /^(year end )?(actuals?|outturn|results?|achieved|achievements?)( figures?| outturn| results?| performance| to date)?$/,
  ],
  ['priority', /^(strategic )?(priority|priorities|theme|aim|objective)( area| theme)?$/],
  ...AREA_HEADINGS,
];

/**
 * The targets of a partnership plan, an action on each line: what it began from, what it aimed at and
 * what came of it, each a number, words or nothing. A line without a priority has that of the line above.
 */
export const planTargets: Shape = {
  name: 'plan-targets',
  reads: ['plan-targets'],
  expects:
    'the columns priority, action, baseline, target and actual, the last three with their period, such as "2013/14 target"',
  headerMaySpread: true,
  recognise(header, headerLine, context, titles) {
    const columns = statementColumns(header, HEADINGS);
    if (!columns.has('action') || !columns.has('target')) return null;
    columns.tellOfRepeatsAndOthers(headerLine, context.findings);
    const area = areaOfPlan(columns, titles, headerLine, context);
    const periods = periodsOf(columns, titles, context);
    tellOfPeriods(columns, periods, headerLine, context);
    return readLines(columns, periods, area, context);
  },
};

type Periods = Record<PlannedColumn, Period | null>;

/** The period of each column: that of its heading; of target and actual, else the one that the table is about. */
function periodsOf(columns: StatementColumns<Column>, titles: readonly string[], context: ExtractContext): Periods {
  const [baseline, target, actual] = PLANNED.map((name) => periodOfColumn(columns.heading(name)));
  const ofTable = target || actual ? null : periodOfTable(titles, context);
  return { baseline: baseline ?? null, target: target ?? ofTable, actual: actual ?? ofTable };
}

/** A plan was once printed whose header said one year twice. */
function tellOfPeriods(
  columns: StatementColumns<Column>,
  { baseline, target, actual }: Periods,
  line: number,
  { findings }: ExtractContext,
): void {
  if (target === null) return;
  const expected = describePeriod(target);
  if (baseline !== null && firstMonth(baseline) >= firstMonth(target)) {
    const period = describePeriod(baseline);
    findings.add('baseline-not-before-target', { line, column: columns.heading('baseline'), period, expected });
  }
  if (actual !== null && actual !== target) {
    const period = describePeriod(actual);
    findings.add('actual-of-other-period', { line, column: columns.heading('actual'), period, expected });
  }
}

/** The area of the whole table; null where its lines name their own, and, with a finding, where it cannot be told. */
function areaOfPlan(
  columns: StatementColumns<Column>,
  titles: readonly string[],
  headerLine: number,
  context: ExtractContext,
): Area | null {
  if (hasAreaColumn(columns)) return null;
  if (context.ownArea !== null) return areaOfTable(titles, headerLine, context);
  return countyAreaOfTable(titles, headerLine, ownCounty(context), context);
}

function readLines(
  columns: StatementColumns<Column>,
  periods: Periods,
  tableArea: Area | null,
  context: ExtractContext,
): LineReader {
  const { findings } = context;
  const state = stateOnce(context);
  const empty: Record<PlannedColumn, number[]> = { baseline: [], target: [], actual: [] };
  const priorities = priorityReader(columns, context);
  let linesOfPlan = 0;

  function readCell(name: PlannedColumn, cells: readonly string[], line: number): Planned | null {
    const column = columns.heading(name);
    const text = readText(columns.cell(name, cells), { line, column }, findings);
    if (text === null) return null;
    const { planned, missing } = readPlanned(text, periods[name]);
    if (missing === 'empty' && columns.has(name)) empty[name].push(line);
    if (missing === 'to-be-put-in') findings.add('plan-cell-to-be-put-in', { line, column, found: text });
    if (missing === 'not-given') findings.add('value-not-given', { line, column, found: text });
    return planned;
  }

  return {
    takeLine(cells, line) {
      if (priorities.takesAsHeading(cells, line) || !columns.isLineToRead(cells, line, findings)) return;
      linesOfPlan += 1;
      const area = hasAreaColumn(columns) ? areaOfLine(columns, cells, line, context) : tableArea;
      const priority = priorities.priorityOf(cells, line);
      const column = columns.heading('action');
      const action = readSomeText(columns.cell('action', cells), { line, column }, findings);
      const [baseline, target, actual] = PLANNED.map((name) => readCell(name, cells, line));
      if (area === null || priority === null || action === null || !baseline || !target || !actual) return;
      state(
        { kind: 'plan-targets', line, area: area.code, priority, action, baseline, target, actual },
        {
          identity: [area.code, plainWords(priority), plainWords(action)],
          ...{ called: action, column, said: [baseline, target, actual] },
        },
      );
    },
    finish() {
      for (const name of PLANNED) {
        const [lines, column] = [empty[name], columns.heading(name)];
        const [found, of] = [String(lines.length), linesOfPlan];
        if (lines.length > 0) findings.add('plan-cells-empty', { column, found, of, lines: linesNamed(lines) });
      }
      priorities.finish();
    },
  };
}
