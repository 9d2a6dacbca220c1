import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { describePeriod } from '../../../../schemas/period.ts';
import { upperFirst } from '../../../../schemas/plain-text.ts';
import { countInWords } from '../../words/numbers.ts';

/** The months that a chart draws, as numbers, the newest first: for whoever cannot see it, or wants to copy them. */
export function MonthsInNumbers({ charts, unit, id }: { charts: readonly ControlChart[]; unit: string; id: string }) {
  const points = charts.flatMap((chart) => chart.points).reverse();
  return (
    <details class="govuk-details no-print">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">The months in numbers</span>
      </summary>
      <section class="table-scroll" aria-labelledby={`${id}-caption`} tabindex={0}>
        <table class="figures figures--narrow">
          <caption class="govuk-visually-hidden" id={`${id}-caption`}>
            The months in numbers
          </caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col" class="n">
                {upperFirst(unit)}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ month, value }) => (
              <tr key={month}>
                <th scope="row">{describePeriod(month)}</th>
                <td class="n">{countInWords(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
