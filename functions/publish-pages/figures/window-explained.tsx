import type { ComponentChildren } from 'preact';
import type { AreaComparison } from '../../../schemas/comparison.ts';
import { monthsInWords } from '../../../schemas/months-in-words.ts';
import { describePeriod } from '../../../schemas/period.ts';
import { counted, shown } from '../../../schemas/plain-text.ts';
import type { QuartiledRank } from '../../../schemas/rank.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import type { PopulationUsed } from '../../../schemas/source.ts';
import { changeInWords, countInWords, intervalInWords, percentInWords, rateInWords } from '../words/numbers.ts';
import { kindOfWindow, windowSlug } from '../words/window-names.ts';
import type { ComparedArea } from './figures-sent.ts';
import { type Uploads, WhereRead } from './where-read.tsx';

/** Sources beyond this many are told by how many they are. */
const SOURCES_SHOWN = 5;

export type WindowExplainedProps = {
  of: ComparedArea;
  uploads: Uploads;
  rules: MeasureDocument['rules'];
};

/** How the numbers of one window were worked out: the counts and where they were read, then the change, the rate, the rules. */
export function WindowExplained({ of: { window, compared }, uploads, rules }: WindowExplainedProps) {
  const { sentence } = compared;
  return (
    <section class="explained" aria-labelledby={windowSlug(window)}>
      <h2 class="govuk-heading-m" id={windowSlug(window)}>
        {kindOfWindow(window)}: {describePeriod(window.current)}
      </h2>
      {sentence !== null && <p class="govuk-body">{sentence}</p>}
      <dl class="govuk-summary-list">
        <Side side="current" window={window} compared={compared} uploads={uploads} />
        <Side side="previous" window={window} compared={compared} uploads={uploads} />
        <Change compared={compared} rules={rules} />
        <Rate compared={compared} rules={rules} uploads={uploads} />
        {'rankByRate' in compared && <Position compared={compared} rules={rules} />}
      </dl>
    </section>
  );
}

function Item({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
    </div>
  );
}

const BASIS = {
  'as-sent': 'sent as it is',
  'sum-of-months': 'the sum of its months, which are listed below',
  records: 'counted from records, one line each',
  'sum-of-districts': 'the sum of its districts, each of which has a page like this',
} as const;

function Side({
  side,
  window,
  compared,
  uploads,
}: Pick<WindowExplainedProps, 'uploads'> & ComparedArea & { side: 'current' | 'previous' }) {
  const count = compared[side];
  const basis = compared.basis[side];
  const isAddedUp = 'fromMonths' in compared && compared.fromMonths[side];
  const sources = [compared.sources[side] ?? []].flat();
  return (
    <Item name={describePeriod(window[side])}>
      {count === null ? <NotWhole side={side} compared={compared} /> : <strong>{countInWords(count)}</strong>}
      {count !== null && compared.approximate[side] && ', given as approximate by its sender'}
      {basis !== null && `, ${BASIS[basis]}`}
      {isAddedUp && ', month by month'}
      {(basis === 'as-sent' || basis === 'records') && sources.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {sources.slice(0, SOURCES_SHOWN).map((source) => (
            <li key={`${source.uploadId} ${source.line} ${source.column}`}>
              <WhereRead source={source} uploads={uploads} />
            </li>
          ))}
          {sources.length > SOURCES_SHOWN && <li>and {counted(sources.length - SOURCES_SHOWN, 'more place')}</li>}
        </ul>
      )}
    </Item>
  );
}

/** What there is of a count of which months are missing. */
function NotWhole({ side, compared }: Pick<ComparedArea, 'compared'> & { side: 'current' | 'previous' }) {
  if (!('partialCount' in compared)) return <>No figure that can be shown</>;
  const partial = compared.partialCount[side];
  const missing = side === 'current' ? compared.missingMonths : compared.previousMissingMonths;
  if (partial === null) return <>No figure was sent</>;
  return (
    <>
      Incomplete: <strong>{countInWords(partial)}</strong>, without {monthsInWords(missing)}
    </>
  );
}

function Change({ compared, rules }: Pick<ComparedArea, 'compared'> & Pick<WindowExplainedProps, 'rules'>) {
  const { current, previous, change, changePercent, moreThanChance, changePValue, judgedBy } = compared;
  if (change === null || current === null || previous === null) return null;
  const rule = judgedBy.change === null ? undefined : rules[judgedBy.change];
  return (
    <Item name="Change">
      {countInWords(current)} − {countInWords(previous)} = {changeInWords(change)}
      <br />
      {changePercent === null
        ? 'No percentage: there was nothing to divide by.'
        : `100 × ${changeInWords(change)} ÷ ${countInWords(previous)} = ${percentInWords(changePercent)}`}
      {moreThanChance !== null && rule !== undefined && (
        <>
          <br />
          {moreThanChance ? 'More' : 'No more'} than chance alone would bring ({rule.label.toLowerCase()}
          {changePValue !== null && `, p ${pInWords(changePValue)}`})
        </>
      )}
    </Item>
  );
}

function Rate({
  compared,
  rules,
  uploads,
}: Pick<ComparedArea, 'compared'> & Pick<WindowExplainedProps, 'rules' | 'uploads'>) {
  const { current, ratePer1000, population, rateInterval95, judgedBy } = compared;
  if (ratePer1000 === null || population === null || current === null) return null;
  const rule = judgedBy.interval === null ? undefined : rules[judgedBy.interval];
  return (
    <Item name="Rate per 1,000 people">
      {countInWords(current)} ÷ {countInWords(population.value)} × 1,000 = {rateInWords(ratePer1000)}
      {rateInterval95 !== null && rule !== undefined && (
        <>
          <br />
          95 % interval {intervalInWords(rateInterval95)} ({rule.label})
        </>
      )}
      <br />
      <PopulationTold population={population} uploads={uploads} />
    </Item>
  );
}

function Position({ compared, rules }: { compared: AreaComparison } & Pick<WindowExplainedProps, 'rules'>) {
  const { rankByRate, rankByCount, againstCounty, countyLimits95, judgedBy } = compared;
  if (rankByRate === null && rankByCount === null) return null;
  const rule = judgedBy.county === null ? undefined : rules[judgedBy.county];
  return (
    <Item name="Among the areas">
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
    </Item>
  );
}

function placeInWords({ position, outOf, tied }: Pick<QuartiledRank, 'position' | 'outOf' | 'tied'>): string {
  return `${position} of ${outOf}${tied ? ', shared' : ''}`;
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

function pInWords(p: number): string {
  return p < 0.001 ? 'below 0.001' : `= ${p.toFixed(3)}`;
}
