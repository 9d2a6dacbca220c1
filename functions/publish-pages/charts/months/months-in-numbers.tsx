import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { describePeriod } from '../../../../schemas/period.ts';
import { upperFirst } from '../../../../schemas/plain-text.ts';
import { TableHead, TableScroll } from '../../frame/table-scroll.tsx';
import { countInWords } from '../../words/numbers.ts';

/** The months that a chart draws, as numbers, the newest first: for whoever cannot see it, or wants to copy them. */
export function MonthsInNumbers({ charts, unit }: { charts: readonly ControlChart[]; unit: string }) {
  const points = charts.flatMap((chart) => chart.points).reverse();
  return (
    <details class="govuk-details no-print">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">The months in numbers</span>
      </summary>
      <TableScroll label="The months in numbers">
        <table class="figures figures--narrow">
          <caption class="govuk-visually-hidden">The months in numbers</caption>
          <TableHead columns={[{ name: 'Month' }, { name: upperFirst(unit), isNumeric: true }]} />
          <tbody>
            {points.map(({ month, value }) => (
              <tr key={month}>
                <th scope="row">{describePeriod(month)}</th>
                <td class="n">{countInWords(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}
