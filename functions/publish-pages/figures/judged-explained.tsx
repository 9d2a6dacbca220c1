import type { AreaComparison } from '../../../schemas/comparison.ts';
import type { QuartiledRank } from '../../../schemas/rank.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { SummaryRow } from '../frame/summary-list.tsx';
import { changeInWords, countInWords, intervalInWords, percentInWords } from '../words/numbers.ts';
import type { ComparedArea } from './figures-sent.ts';

type Rules = { rules: MeasureDocument['rules'] };

/** How the change was worked out, and by which rule it is judged. */
export function ChangeExplained({ compared, rules }: Pick<ComparedArea, 'compared'> & Rules) {
  const { current, previous, change, changePercent, moreThanChance, changePValue, changeReading, judgedBy } = compared;
  if (change === null || current === null || previous === null) return null;
  const rule = judgedBy.change === null ? undefined : rules[judgedBy.change];
  return (
    <SummaryRow term="Change">
      {countInWords(current)} − {countInWords(previous)} = {changeInWords(change)}
      <br />
      {changePercent === null
        ? 'No percentage: there was nothing to divide by.'
        : `100 × ${changeInWords(change)} ÷ ${countInWords(previous)} = ${percentInWords(changePercent)}`}
      {moreThanChance !== null && changeReading === null && (
        <>
          <br />
          The way of recording changed in between, so nobody can say what the change means.
        </>
      )}
      {moreThanChance !== null && changeReading !== null && rule !== undefined && (
        <>
          <br />
          {moreThanChance ? 'More' : 'No more'} than chance alone would bring ({rule.label.toLowerCase()}
          {changePValue !== null && `, p ${pInWords(changePValue)}`})
        </>
      )}
    </SummaryRow>
  );
}

/** The places of an area among the others, and where its rate lies against that of all of them. */
export function PositionExplained({ compared, rules }: { compared: AreaComparison } & Rules) {
  const { rankByRate, rankByCount, againstCounty, countyLimits95, judgedBy } = compared;
  if (rankByRate === null && rankByCount === null) return null;
  const rule = judgedBy.county === null ? undefined : rules[judgedBy.county];
  return (
    <SummaryRow term="Among the areas">
      {rankByRate !== null && `Position ${placeInWords(rankByRate)} by rate. `}
      {rankByCount !== null && `Position ${placeInWords(rankByCount)} by count.`}
      {againstCounty !== null && rule !== undefined && (
        <>
          <br />
          {againstCounty === 'similar' ? 'Similar to' : `${againstCounty === 'higher' ? 'Higher' : 'Lower'} than`} all
          areas together
          {countyLimits95 !== null && `, limits at 95 %: ${intervalInWords(countyLimits95)}`} ({rule.label})
        </>
      )}
    </SummaryRow>
  );
}

function placeInWords({ position, outOf, tied }: Pick<QuartiledRank, 'position' | 'outOf' | 'tied'>): string {
  return `${position} of ${outOf}${tied ? ', shared' : ''}`;
}

function pInWords(p: number): string {
  return p < 0.001 ? 'below 0.001' : `= ${p.toFixed(3)}`;
}
