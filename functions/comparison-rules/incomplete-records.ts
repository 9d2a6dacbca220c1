import { type County, comparedAreas, measuresFromRecords } from '../../schemas/county.ts';
import type { Figure } from '../../schemas/figure.ts';
import { monthsApart } from '../../schemas/period.ts';

/** What street-level records of one month come to; crime is all but anti-social behaviour. */
export type RecordsOfMonth = {
  asb: number;
  crime: number;
  crimeByType: ReadonlyMap<string, number>;
  crimeByDistrict: ReadonlyMap<string, number>;
};

/** How far an incomplete month falls behind the nearest one, `comparedWith` (`YYYY-MM`), that it falls behind. */
export type Incompleteness = {
  comparedWith: string;
  /** Crime of the month, of the other, and the first ÷ the second. */
  crime: number;
  crimeThen: number;
  ratio: number;
  asb: number;
  asbThen: number;
};

/** What data.police.uk calls the incidents that come from another system than crimes do. */
const ASB = 'Anti-social behaviour';

/** Months further apart than this are not held against each other: crime changes with the seasons. */
const NEAR = 3;

/** Crime moves by a tenth from month to month; so much less of it is looked into. */
const FAR_LESS = 0.8;

/** Anti-social behaviour that is no further off than this, either way, stayed as it was. */
const ABOUT_AS_MUCH = 1.25;

/** So large a share of crime types, and of districts, is nearly every one. */
const NEARLY_ALL = 0.8;

/** A month with fewer crimes than this moves too much by chance to be held against. */
const FEWEST = 500;

/**
 * The measures whose counts are too low where records are missing, by id: those of crime, and that of all types together, most of
 * which is crimes. Anti-social behaviour is spared: that it stayed level is what shows that the crimes are incomplete.
 */
export function measuresOfCrimes(county: County): Set<string> {
  const { byType, all } = measuresFromRecords(county);
  const crimes = byType.filter(({ crimeType }) => crimeType !== ASB);
  return new Set([...crimes, ...(all === undefined ? [] : [all])].map(({ id }) => id));
}

/** What the records of each month come to, by month (`YYYY-MM`); figures of other measures are passed over. */
export function recordsByMonth(
  county: County,
  figures: Iterable<Pick<Figure, 'measure' | 'area' | 'period' | 'value'>>,
): Map<string, RecordsOfMonth> {
  const typeOf = new Map(measuresFromRecords(county).byType.map(({ id, crimeType }) => [id, crimeType]));
  const districts = new Set(comparedAreas(county).map(({ code }) => code));
  const months = new Map<string, ReturnType<typeof noRecords>>();
  for (const { measure, area, period, value } of figures) {
    const type = typeOf.get(measure);
    if (type === undefined) continue;
    const month = months.get(period) ?? noRecords();
    months.set(period, month);
    if (type === ASB) {
      month.asb += value;
      continue;
    }
    month.crime += value;
    month.crimeByType.set(type, (month.crimeByType.get(type) ?? 0) + value);
    if (districts.has(area)) month.crimeByDistrict.set(area, (month.crimeByDistrict.get(area) ?? 0) + value);
  }
  return months;
}

function noRecords() {
  return { asb: 0, crime: 0, crimeByType: new Map<string, number>(), crimeByDistrict: new Map<string, number>() };
}

/**
 * The months whose records look incomplete: far less crime than in a month nearby, of nearly every type
 * and in nearly every district, while anti-social behaviour, which is kept in another system, stays as it
 * was. A true change in crime hits some types and places more than others, or changes anti-social behaviour
 * too. Where months on both sides are known, there must be such a one on either: a level that is
 * reached and kept is no gap. Which of the months came first makes no difference.
 */
export function incompleteMonths(months: ReadonlyMap<string, RecordsOfMonth>): Map<string, Incompleteness> {
  const incomplete = new Map<string, Incompleteness>();
  for (const [month, records] of months) {
    const near = [...months]
      .map(([other, then]) => ({ other, then, distance: monthsApart(month, other) }))
      .filter(({ distance }) => distance !== 0 && Math.abs(distance) <= NEAR)
      .sort((one, other) => Math.abs(one.distance) - Math.abs(other.distance) || one.distance - other.distance);
    const ahead = near.filter(({ then }) => fallsBehind(records, then));
    const [nearest] = ahead;
    const onBothSides = [-1, 1].every((side) => {
      const onThisSide = ({ distance }: { distance: number }) => Math.sign(distance) === side;
      return ahead.some(onThisSide) || !near.some(onThisSide);
    });
    if (nearest === undefined || !onBothSides) continue;
    const { other: comparedWith, then } = nearest;
    const { crime, asb } = records;
    const ratio = crime / then.crime;
    incomplete.set(month, { comparedWith, crime, crimeThen: then.crime, ratio, asb, asbThen: then.asb });
  }
  return incomplete;
}

function fallsBehind(now: RecordsOfMonth, then: RecordsOfMonth): boolean {
  return (
    then.crime >= FEWEST &&
    now.crime <= FAR_LESS * then.crime &&
    now.asb <= ABOUT_AS_MUCH * then.asb &&
    then.asb <= ABOUT_AS_MUCH * now.asb &&
    nearlyAllFall(now.crimeByType, then.crimeByType) &&
    nearlyAllFall(now.crimeByDistrict, then.crimeByDistrict)
  );
}

/** Of what both months know and at least one of them has any of. */
function nearlyAllFall(now: ReadonlyMap<string, number>, then: ReadonlyMap<string, number>): boolean {
  const pairs = [...now].flatMap(([name, count]) => {
    const before = then.get(name);
    return before === undefined || count + before === 0 ? [] : [{ count, before }];
  });
  const falling = pairs.filter(({ count, before }) => count < before);
  return pairs.length > 0 && falling.length >= NEARLY_ALL * pairs.length;
}
