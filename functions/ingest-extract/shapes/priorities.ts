import { comparedAreas, comparedWithin } from '../../../schemas/county.ts';
import type { Period } from '../../../schemas/period.ts';
import { isTotal } from '../cells/is-total.ts';
import { periodOfColumn } from '../cells/period-of-column.ts';
import { plainWords } from '../cells/plain-words.ts';
import { readCount } from '../cells/read-count.ts';
import { readSomeText } from '../cells/read-text.ts';
import { tellOfDifferences } from '../checks/differing-totals.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { countyAreaOfTable, ownCounty } from '../tables/county-area-of-table.ts';
import { periodOfTable } from '../tables/period-of-table.ts';
import { stateOnce } from '../tables/state-once.ts';
import { type StatementColumns, type StatementHeadings, statementColumns } from '../tables/statement-columns.ts';
import { isPassedOver, isTotalInDoubt } from '../tables/worked-out-lines.ts';

type Column = 'partnerships' | 'priority';

const HEADINGS: StatementHeadings<Column> = [
  [
    'partnerships',
    /^(?=.*\b(csps?|partnerships?|nos?|numbers?|count)\b)(?:(?:nos?|numbers?|count|how|many|of|the|local|csps?|community|safety|partnerships?|identifying|with|shar(?:e|ing)|nam(?:e|ing)|that|have|having|it|this|these|issues?|priority|priorities)(?: |$))+$/,
  ],
  ['priority', /^(local |csp |shared |common )?(priority|priorities|themes?|issues?)( area| theme| identified)?s?$/],
];

const TOTAL_IN_WORDS = { parts: 'the priorities above it', what: 'This total is not stored' };

/** How many community safety partnerships of the county share each priority, a priority on each line. */
export const priorities: Shape = {
  name: 'priorities',
  reads: ['priorities'],
  expects: 'the columns priority and number of CSPs',
  recognise(header, headerLine, context, titles) {
    const columns = statementColumns(header, HEADINGS);
    if (!columns.has('priority') || !columns.has('partnerships')) return null;
    columns.tellOfRepeatsAndOthers(headerLine, context.findings);
    const period = periodOfColumn(columns.heading('partnerships')) ?? periodOfTable(titles, context);
    return readLines(columns, period, titles, headerLine, context);
  },
};

function readLines(
  columns: StatementColumns<Column>,
  period: Period | null,
  titles: readonly string[],
  headerLine: number,
  context: ExtractContext,
): LineReader {
  const { county, findings } = context;
  const state = stateOnce(context);
  // The partnerships are the county's own; a unitary authority within the police area has one of its own.
  const area = countyAreaOfTable(titles, headerLine, ownCounty(context), context);
  // A partnership is of one council or of several, so there are no more of them than councils.
  const most = area === null ? comparedAreas(county).length : Math.max(comparedWithin(county, area).length, 1);

  let sum = 0;

  return {
    takeLine(cells, line) {
      if (!columns.isLineToRead(cells, line, findings)) return;
      const said = { label: columns.cell('priority', cells), line, what: 'priority' };
      if (isPassedOver(said, context) || isTotalInDoubt(said, context)) return;
      const [column, subject] = [columns.heading('partnerships'), columns.heading('priority')];
      const priority = readSomeText(columns.cell('priority', cells), { line, column: subject }, findings);
      const found = columns.cell('partnerships', cells);
      const count = readCount(found, { line, column, unit: 'partnerships' }, context);
      if (priority === null || count === null || area === null) return;
      if (isTotal(priority, context)) {
        tellOfDifferences([{ line, column, total: count.value, sum }], TOTAL_IN_WORDS, findings);
        return;
      }
      if (count.value > most) {
        findings.add('more-than-partnerships', { line, column, found, expected: String(most), area: area.name });
        return;
      }
      sum += count.value;
      state(
        { kind: 'priorities', line, area: area.code, period, priority, partnerships: count.value },
        { identity: [plainWords(priority)], called: priority, column: subject, said: count.value },
      );
    },
    finish() {},
  };
}
