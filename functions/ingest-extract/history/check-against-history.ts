import { type County, measuresFromRecords } from '../../../schemas/county.ts';
import type { Figure } from '../../../schemas/figure.ts';
import { firstMonth, lastMonth, monthsApart, type Period } from '../../../schemas/period.ts';
import type { CurrentFigures } from '../../what-counts/current-figures.ts';
import type { FindingCollector } from '../collect-findings.ts';
import { describeSeries } from '../describe-figure.ts';
import { looksLikeASlip, type Slip } from './looks-like-a-slip.ts';

/** One value of a series, and its figure where the extract in hand gives it. */
type Value = { period: Period; value: number; figure?: Figure };

/** Values this far away in the series, on either side, are what a value is set beside: older ones say less. */
const BESIDE = 12;

const SLIPS: Record<Slip['kind'], string> = {
  'digit-missing': '. It looks as if a digit is missing',
  'digit-doubled': '. It looks as if a digit was typed twice',
  'far-off': '',
};

/** Of two values that are far apart, nobody can tell which is the slip. */
const EITHER = '. Either of the two may be the slip';

/**
 * Tells of figures far from what the same measure comes to in the same area in other periods as long, in this
 * extract and in what stands elsewhere. Nobody types the counts that are made of records, so of those no digit
 * is missed; but all records of an area together are far off where an export held them many times over.
 */
export function checkAgainstHistory(
  figures: readonly Figure[],
  elsewhere: CurrentFigures,
  county: County,
  findings: FindingCollector,
): void {
  const { byType, all } = measuresFromRecords(county);
  const ofOneType = new Set(byType.map(({ id }) => id));
  const looked = figures.filter(({ measure }) => !ofOneType.has(measure));
  for (const values of seriesOf(looked, elsewhere)) {
    for (const [place, { value, figure }] of values.entries()) {
      if (figure === undefined) continue;
      const others = besides(values, place);
      const slip = looksLikeASlip(
        value,
        others.map((other) => other.value),
      );
      if (slip === null || isToldOfTheLater(figure, others)) continue;
      if (figure.measure === all?.id && slip.kind !== 'far-off') continue;
      const usual = Math.round(slip.usual);
      findings.add('value-far-from-history', () => ({
        line: figure.line,
        column: figure.column,
        found: String(value),
        expected: String(usual),
        usual: usual.toLocaleString('en-GB'),
        what: describeSeries(figure, county),
        periods: others.length === 1 ? 'the one other period' : `${others.length} other periods`,
        slip: `${SLIPS[slip.kind]}${others.length === 1 ? EITHER : ''}`,
      }));
    }
  }
}

/** Of only two values either is far from the other; it is then told once, of the later. */
function isToldOfTheLater({ period }: Figure, others: readonly Value[]): boolean {
  const [only, another] = others;
  return another === undefined && only?.figure !== undefined && only.period > period;
}

/** The values of each measure and area for periods of each length, in the order of their periods. */
function seriesOf(figures: readonly Figure[], elsewhere: CurrentFigures): Value[][] {
  const series = new Map<string, Map<Period, Value>>();
  const nameOf = (measure: string, area: string, period: Period) => `${measure} ${area} ${lengthOf(period)}`;
  for (const { measure, area, period } of figures) series.set(nameOf(measure, area, period), new Map());
  for (const [measure, byPeriod] of elsewhere) {
    for (const [period, byArea] of byPeriod) {
      for (const [area, { value }] of byArea) series.get(nameOf(measure, area, period))?.set(period, { period, value });
    }
  }
  for (const figure of figures) {
    const { measure, area, period, value } = figure;
    series.get(nameOf(measure, area, period))?.set(period, { period, value, figure });
  }
  return [...series.values()].map((values) => [...values.values()].sort(byTime));
}

/** As many of the nearest values as stand on both sides of one in the middle, which is itself left out. */
function besides(values: readonly Value[], place: number): Value[] {
  const first = Math.max(0, Math.min(place - BESIDE, values.length - 2 * BESIDE - 1));
  return values.slice(first, first + 2 * BESIDE + 1).filter((_, at) => first + at !== place);
}

function byTime(one: Value, other: Value): number {
  return one.period < other.period ? -1 : 1;
}

function lengthOf(period: Period): number {
  return monthsApart(firstMonth(period), lastMonth(period)) + 1;
}
