import { shown } from '../../../schemas/plain-text.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import type { PopulationUsed } from '../../../schemas/source.ts';
import { SummaryRow } from '../frame/summary-list.tsx';
import { countInWords, intervalInWords, rateInWords } from '../words/numbers.ts';
import type { ComparedArea } from './figures-sent.ts';
import { type Uploads, WhereRead } from './where-read.tsx';

/** How the rate was worked out, over which population, and its interval. */
export function RateExplained({
  compared,
  rules,
  uploads,
}: Pick<ComparedArea, 'compared'> & { rules: MeasureDocument['rules']; uploads: Uploads }) {
  const { current, ratePer1000, population, rateInterval95, judgedBy } = compared;
  if (ratePer1000 === null || population === null || current === null) return null;
  const rule = judgedBy.interval === null ? undefined : rules[judgedBy.interval];
  return (
    <SummaryRow term="Rate per 1,000 people">
      {countInWords(current)} ÷ {countInWords(population.value)} × 1,000 = {rateInWords(ratePer1000)}
      {rateInterval95 !== null && rule !== undefined && (
        <>
          <br />
          95 % interval {intervalInWords(rateInterval95)} ({rule.label})
        </>
      )}
      <br />
      <PopulationTold population={population} uploads={uploads} />
    </SummaryRow>
  );
}

function PopulationTold({ population, uploads }: { population: PopulationUsed; uploads: Uploads }) {
  const { value, year, edition, sources } = population;
  const [first, second] = sources;
  return (
    <>
      Population: {countInWords(value)}, mid-{year} estimate
      {edition !== null && (
        <>
          , edition <bdi>{shown(edition)}</bdi>
        </>
      )}
      {first !== undefined && second === undefined && (
        <>, {'reference' in first ? first.reference : <WhereRead source={first} uploads={uploads} />}</>
      )}
      {second !== undefined && `, the sum of the estimates of ${sources.length} areas`}
    </>
  );
}
