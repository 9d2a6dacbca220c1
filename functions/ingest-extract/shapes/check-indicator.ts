import { describePeriod, firstMonth } from '../../../schemas/period.ts';
import type { IndicatorFigure, StatementOf } from '../../../schemas/statement.ts';
import { areComparable } from '../../comparison-rules/comparable-periods.ts';
import { percentInWords } from '../cells/percent-in-words.ts';
import { checkPercent } from '../checks/check-printed-change.ts';
import type { ExtractContext } from '../extract-context.ts';

/** The headings of the columns that a finding may be about. */
type Columns = { latest: string; comment: string };

/** Holds the two periods of an indicator against each other, and a percentage in its comment against its figures. */
export function checkIndicator(
  { line, previous, latest, comment }: StatementOf<'county-indicators'>,
  columns: Columns,
  { findings }: ExtractContext,
): void {
  if (previous === null || latest === null) return;
  if (firstMonth(latest.period) <= firstMonth(previous.period)) {
    const periods = { latest: describePeriod(latest.period), earlier: describePeriod(previous.period) };
    findings.add('indicator-periods-reversed', { line, column: columns.latest, ...periods });
  }
  const percent = percentInWords(comment);
  if (percent.state === 'none' || previous.value === null || latest.value === null) return;
  const place = { line, column: columns.comment };
  const figures = { previous: previous.value, current: latest.value };
  const why = whyNotComparable(previous, latest);
  if (percent.state === 'percent' && why === null) {
    checkPercent({ ...place, found: percent.found, number: percent.number }, figures, findings);
  } else {
    const unclear = 'which figures it is of cannot be told';
    findings.add('percent-not-checked', { ...place, found: comment, why: why ?? unclear });
  }
}

/** Why no percentage can be worked out from two figures that would say whether a printed one is right. */
function whyNotComparable(previous: IndicatorFigure, latest: IndicatorFigure): string | null {
  if (previous.approximate || latest.approximate) return 'one of its figures is approximate';
  const whole = [previous.value, latest.value].every(
    (value) => value !== null && Number.isInteger(value) && value >= 0,
  );
  if (!whole || /%/.test(previous.text + latest.text)) return 'its figures are not counts';
  return areComparable(previous.period, latest.period) ? null : 'its two periods are not of one length and apart';
}
