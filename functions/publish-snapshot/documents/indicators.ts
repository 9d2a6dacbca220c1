import type { County } from '../../../schemas/county.ts';
import type { IndicatorFigure, StatementOf } from '../../../schemas/statement.ts';
import type { PublishedIndicator, Reported } from '../../../schemas/statement-document.ts';
import { concerns } from '../../comparison-rules/breaks-concern.ts';
import { change, changePercent } from '../../comparison-rules/change.ts';
import { areComparable } from '../../comparison-rules/comparable-periods.ts';
import { decimalsOf } from '../../comparison-rules/decimals.ts';
import type { CurrentFigures } from '../../what-counts/current-figures.ts';
import type { CurrentStatement } from '../../what-counts/current-statements.ts';
import { breaksWithin } from '../footing/breaks.ts';

type Indicator = StatementOf<'county-indicators'>;

/** What indicators are held against: the figures that count, and the breaks in series. */
export type IndicatorFooting = { figures: CurrentFigures; breaks: readonly CurrentStatement<'series-breaks'>[] };

/**
 * What can be worked out from an indicator's own figures, what the measure's own reporter sent for them, and the breaks of
 * the measure between the two.
 */
export function derivedOf(
  { statement, uploadId }: CurrentStatement<'county-indicators'>,
  { figures, breaks }: IndicatorFooting,
  county: County,
): Pick<PublishedIndicator, 'change' | 'changePercent' | 'reported' | 'breaks'> {
  const { previous, latest, measure, area } = statement;
  const reportedFor = (figure: IndicatorFigure | null) => reportedOf(statement, figure, uploadId, figures);
  return {
    ...differenceOf(previous, latest),
    reported: { previous: reportedFor(previous), latest: reportedFor(latest) },
    breaks:
      measure === null || previous === null || latest === null
        ? []
        : breaksWithin(measure, { previous: previous.period, current: latest.period }, breaks).filter((each) =>
            concerns(each, area, county),
          ),
  };
}

/**
 * Nothing is worked out between periods that cannot be compared, and no percentage of what is one already. Indicators
 * may have decimals, which the rules for counts do not: both figures are raised to whole numbers first.
 */
function differenceOf(previous: IndicatorFigure | null, latest: IndicatorFigure | null) {
  const unknown = { change: null, changePercent: null };
  if (previous?.value == null || latest?.value == null) return unknown;
  if (!areComparable(previous.period, latest.period)) return unknown;
  const raised = 10 ** Math.max(decimalsOf(previous.value), decimalsOf(latest.value));
  const [before, now] = [Math.round(previous.value * raised), Math.round(latest.value * raised)];
  const isPercentage = [previous, latest].some(({ text }) => text.includes('%'));
  return {
    change: change(before, now) / raised,
    changePercent: before < 0 || isPercentage ? null : changePercent(before, now),
  };
}

/** Null where the measure is not known, its reporter sent nothing, or that is the very file with the indicator. */
function reportedOf(
  { measure, area }: Indicator,
  figure: IndicatorFigure | null,
  uploadId: string,
  figures: CurrentFigures,
): Reported {
  if (measure === null || figure?.value == null) return null;
  const sent = figures.get(measure)?.get(figure.period)?.get(area);
  if (sent === undefined || sent.secondHand || sent.source.uploadId === uploadId) return null;
  return { value: sent.value, agrees: sent.value === figure.value, source: sent.source };
}
