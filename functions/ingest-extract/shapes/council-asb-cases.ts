import type { Area } from '../../../schemas/area.ts';
import type { Period } from '../../../schemas/period.ts';
import { isTotal } from '../cells/is-total.ts';
import { readCount } from '../cells/read-count.ts';
import { readNumber } from '../cells/read-number.ts';
import { readSomeText } from '../cells/read-text.ts';
import {
  type AverageName,
  type CaseLine,
  type CountName,
  checkCouncilCases,
  sumsOf,
} from '../checks/check-council-cases.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { areaOfTable } from '../tables/area-of-table.ts';
import { isRemark } from '../tables/is-remark.ts';
import { keepLines } from '../tables/keep-lines.ts';
import { periodOfTable } from '../tables/period-of-table.ts';
import { hasItsCells } from '../tables/row-length.ts';
import { tellOfSplitCells } from '../tables/tell-of-split-cells.ts';
import { isPassedOver, isTotalInDoubt } from '../tables/worked-out-lines.ts';
import { type CaseColumns, caseColumns, caseHeadings, isInOtherUnit } from './council-case-columns.ts';

/** The measures of which the totals of such a table are figures. */
const MEASURES: Record<CountName, string> = {
  total: 'council-asb-cases',
  outstanding: 'council-asb-cases-outstanding',
  complete: 'council-asb-cases-complete',
};

/**
 * A council's own cases of anti-social behaviour: a category on each line with how many cases there are,
 * are outstanding and are complete, and average days. Each category is a statement; the totals are
 * figures. Shares, totals and the averages of all lines are checked.
 */
export const councilAsbCases: Shape = {
  name: 'council-asb-cases',
  reads: ['council-asb-cases'],
  expects: 'the columns Description and Total, and any of O/S, Complete, First resp. ave (days), Completed ave (days)',
  headerMaySpread: true,
  recognise(header, headerLine, context, titles) {
    const columns = caseColumns(header);
    if (!columns.has('category') || !columns.has('total')) return null;
    columns.tellOfRepeatsAndOthers(headerLine, context.findings);
    for (const cell of header.filter(isInOtherUnit)) {
      const instead = 'an average in days, such as "Completed ave (days)", with numbers of days below it';
      context.findings.add('column-not-understood', { line: headerLine, column: cell.trim(), instead });
    }
    const area = areaOfTable(titles, headerLine, context);
    const period = periodOfTable(titles, context);
    if (period === null) context.findings.add('period-of-table-not-told', { line: headerLine });
    return readLines(columns, header, headerLine, { area, period }, context);
  },
};

function readLines(
  columns: CaseColumns,
  header: readonly string[],
  headerLine: number,
  { area, period }: { area: Area | null; period: Period | null },
  context: ExtractContext,
): LineReader {
  const { findings, statements, figures } = context;
  const lines = keepLines<CaseLine>('category', findings);
  const totals: CaseLine[] = [];

  function readLine(cells: readonly string[], line: number, isOfTotals: boolean): CaseLine {
    // A line of totals leaves out what cannot be totalled; any other line that leaves out a count lacks it.
    const count = (name: CountName) =>
      columns.has(name) && !(isOfTotals && columns.cell(name, cells) === '')
        ? (readCount(columns.cell(name, cells), { line, column: columns.heading(name), unit: 'cases' }, context)
            ?.value ?? null)
        : null;
    const average = (name: AverageName) => readAverage(columns.cell(name, cells), line, columns.heading(name), context);
    return {
      line,
      counts: { total: count('total'), outstanding: count('outstanding'), complete: count('complete') },
      averages: { firstResponse: average('firstResponse'), completed: average('completed') },
      written: {
        share: columns.cell('share', cells),
        firstResponse: columns.cell('firstResponse', cells),
        completed: columns.cell('completed', cells),
      },
    };
  }

  function state(category: string, { line, counts, averages }: CaseLine): void {
    const { total, ...others } = counts;
    if (area === null || period === null || total === null) return;
    statements.add({
      kind: 'council-asb-cases',
      line,
      area: area.code,
      period,
      category,
      total,
      ...others,
      firstResponseAverageDays: averages.firstResponse?.value ?? null,
      completedAverageDays: averages.completed?.value ?? null,
    });
  }

  return {
    takeLine(cells, line) {
      const label = columns.cell('category', cells);
      const isOfTotals = isTotal(label, context);
      if (!isOfTotals && isRemark(cells, context)) return lines.passOver(line, label);
      const said = { label, line, what: 'category' };
      if (isPassedOver(said, context) || isTotalInDoubt(said, context)) return;
      if (!hasItsCells(cells, header, 1, line, findings)) return;
      if (tellOfSplitCells(cells, line, header, [], findings)) return;
      const read = readLine(cells, line, isOfTotals);
      if (isOfTotals) {
        totals.push(read);
        return;
      }
      const category = readSomeText(label, { line, column: columns.heading('category') }, findings);
      if (lines.keep(read) && category !== null) state(category, read);
    },
    finish() {
      const headings = caseHeadings(columns);
      checkCouncilCases(lines.all, totals, headings, headerLine, context);
      const printed = totals.at(-1);
      const sums = sumsOf(lines.all);
      for (const name of ['total', 'outstanding', 'complete'] as const) {
        const value = printed?.counts[name] ?? sums[name];
        if (value === null || area === null || period === null || !columns.has(name) || lines.all.length === 0)
          continue;
        const line = printed?.line ?? headerLine;
        figures.add({ measure: MEASURES[name], area: area.code, period, value, line, column: headings[name] });
      }
    },
  };
}

/** Average days; null where none are given, and a finding where what stands there is no number of days. */
function readAverage(
  cell: string,
  line: number,
  column: string,
  { findings }: ExtractContext,
): CaseLine['averages'][AverageName] {
  const read = readNumber(cell);
  if (read.state === 'number' && read.value >= 0 && !cell.includes('%')) return read;
  if (read.state === 'number' && read.value < 0) findings.add('value-negative', { line, column, found: cell });
  else if (read.state === 'number' || read.state === 'unreadable')
    findings.add('value-not-a-number', { line, column, found: cell });
  return null;
}
