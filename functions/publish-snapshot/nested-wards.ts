import { type County, measureNamed } from '../../schemas/county.ts';
import { endsOf, groupedBy, type WardCount } from './ward-sums.ts';

/** Of two counts of the same value one of which counts what the other does and more: the place of the inner, then of the outer. */
export type Nested = readonly [number, number];

/**
 * The counts of each ward that lie within another and come to the same: a month's in those of its year, a part's in those of
 * its whole. Where nothing happened in a year, nothing did in any month of it; and what lies between two that are alike is as they are.
 */
export function nestedWards(counts: readonly WardCount[], county: County): Nested[] {
  return [...groupedBy(counts, ({ ward }) => ward).values()].flatMap((ofWard) => {
    const spans = ofWard.map((count) => ({ ...count, ends: endsOf(count.period) }));
    const ofMeasure = groupedBy(spans, ({ measure }) => measure);
    const around = new Map([...ofMeasure.keys()].map((id) => [id, measuresAround(id, county)]));
    return spans.flatMap(({ place, measure, value, ends: [begin, end] }) =>
      (around.get(measure) ?? [])
        .flatMap((wider) => ofMeasure.get(wider) ?? [])
        .filter((other) => other.place !== place && other.value === value)
        .filter(({ ends }) => ends[0] <= begin && end <= ends[1])
        .map((other): Nested => [place, other.place]),
    );
  });
}

/** A measure and all that it is counted inside of. */
function measuresAround(id: string, county: County): string[] {
  const parent = measureNamed(county, id)?.parent;
  const sums = county.measures.filter(({ sumOf }) => sumOf?.includes(id)).map((sum) => sum.id);
  const above = [...(parent === undefined ? [] : [parent]), ...sums];
  return [...new Set([id, ...above.flatMap((each) => measuresAround(each, county))])];
}
