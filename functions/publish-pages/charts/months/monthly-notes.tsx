import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { signalStretches, stretchInWords } from './monthly-signals.ts';
import { runBeginnings } from './run-beginnings.ts';

/** Below the chart: why its runs begin where they do, under the numbers that stand in it, and which months stand out. */
export function MonthlyNotes({ charts }: { charts: readonly ControlChart[] }) {
  const beginnings = runBeginnings(charts);
  const stretches = signalStretches(charts);
  return (
    <>
      {beginnings.length > 0 && (
        <ol class="chart__runs">
          {beginnings.map(({ month, words }) => (
            <li key={month}>{words}</li>
          ))}
        </ol>
      )}
      {stretches.length > 0 && (
        <>
          <p class="chart__note">Months that stand out:</p>
          <ul class="chart__signals">
            {stretches.map((stretch) => (
              <li key={stretch.first}>{stretchInWords(stretch)}</li>
            ))}
          </ul>
        </>
      )}
      {charts.at(-1)?.limits === null && (
        <p class="chart__note">
          Mean and limits need twelve months in a row; the newest months do not have them yet, so none of those is
          judged.
        </p>
      )}
    </>
  );
}
