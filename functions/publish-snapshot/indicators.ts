import type { IndicatorFigure, StatementOf } from '../../schemas/statement.ts';
import type { PublishedIndicator, Reported } from '../../schemas/statement-document.ts';
import { change, changePercent } from '../comparison-rules/change.ts';
import { decimalsOf } from '../comparison-rules/decimals.ts';
import type { CurrentFigures } from '../what-counts/current-figures.ts';
import type { CurrentStatement } from '../what-counts/current-statements.ts';

type Indicator = StatementOf<'county-indicators'>;

/** What can be worked out from an indicator's own figures, and what the measure's own reporter sent for them. */
export function derivedOf(
  { statement, uploadId }: CurrentStatement<'county-indicators'>,
  figures: CurrentFigures,
): Pick<PublishedIndicator, 'change' | 'changePercent' | 'reported'> {
  const { previous, latest } = statement;
  const reportedFor = (figure: IndicatorFigure | null) => reportedOf(statement, figure, uploadId, figures);
  return {
    ...differenceOf(previous?.value ?? null, latest?.value ?? null),
    reported: { previous: reportedFor(previous), latest: reportedFor(latest) },
  };
}

/** Indicators may have decimals, which the rules for counts do not: both figures are raised to whole numbers first. */
function differenceOf(previous: number | null, latest: number | null) {
  if (previous === null || latest === null) return { change: null, changePercent: null };
  const raised = 10 ** Math.max(decimalsOf(previous), decimalsOf(latest));
  const [before, now] = [Math.round(previous * raised), Math.round(latest * raised)];
  return { change: change(before, now) / raised, changePercent: before < 0 ? null : changePercent(before, now) };
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
