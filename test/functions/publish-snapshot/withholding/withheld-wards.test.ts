import * as fc from 'fast-check';
import { withheldWards } from '../../../../functions/publish-snapshot/withholding/withheld-wards.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { sentUpload } from '../sent-upload.ts';

/** One number that is sent of each ward: one of two counts, or what the two come to. */
type Sent = { measure: string; period: string; parts: readonly number[] };

const MONTHS: Sent[] = [
  { measure: 'asb-incidents', period: '2019-04', parts: [0] },
  { measure: 'asb-incidents', period: '2019-05', parts: [1] },
  { measure: 'asb-incidents', period: '2019-04/2019-05', parts: [0, 1] },
];
const KINDS: Sent[] = [
  { measure: 'trafficking-of-drugs', period: '2019-04', parts: [0] },
  { measure: 'possession-of-drugs', period: '2019-04', parts: [1] },
  { measure: 'drug-offences', period: '2019-04', parts: [0, 1] },
];

const count = fc.oneof(fc.constant(0), fc.nat(7));
const wards = fc.array(fc.tuple(count, count), { minLength: 3, maxLength: 3 });

test.each([
  ['a longer period', MONTHS],
  ['the measure they add up to', KINDS],
])(
  'who knows the district counts and tries every possibility cannot tell a count of 1 to 4, not from zeros of %s either',
  (_, all) =>
    fc.assert(
      fc.property(wards, fc.subarray(all, { minLength: 1 }), (truth, sent) => {
        const sums = truth.map((counts) => sumsOf(counts, sent));
        const shown = published(sums, sent);
        const district = sent.map((_, at) => sums.reduce((sum, ofWard) => sum + (ofWard[at] ?? 0), 0));
        const most = Math.max(...district);
        const possible = districtsOf(
          shown.map((ofWard) => wardsLike(ofWard, sent, most)),
          district,
        );
        for (const [ward, ofWard] of sums.entries()) {
          for (const [at, value] of ofWard.entries()) {
            if (value < 1 || value > 4) continue;
            expect(new Set(possible.map((wards) => wards[ward]?.[at])).size).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 250 },
    ),
);

function sumsOf(counts: readonly number[], sent: readonly Sent[]): number[] {
  return sent.map(({ parts }) => parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0));
}

/** The counts of each ward as they are published: null where one is withheld. */
function published(sums: readonly number[][], sent: readonly Sent[]): (number | null)[][] {
  const figures = sent.flatMap(({ measure, period }, at) =>
    sums.map((ofWard, ward) => ({ measure, period, area: codeOf(ward), value: ofWard[at] ?? 0 })),
  );
  const { packs, entry } = sentUpload(figures);
  const withheld = withheldWards(kent, packs, [entry]);
  return sums.map((ofWard, ward) =>
    ofWard.map((value, at) => {
      const { measure = '', period = '' } = sent[at] ?? {};
      return withheld.has(measure, period, codeOf(ward)) ? null : value;
    }),
  );
}

/** Everything that a ward may have had, as far as what is published of it goes. */
function wardsLike(shown: readonly (number | null)[], sent: readonly Sent[], most: number): number[][] {
  const upTo = [...Array(most + 1).keys()];
  const like = upTo
    .flatMap((one) => upTo.map((other) => sumsOf([one, other], sent)))
    .filter((sums) => sums.every((sum, at) => shown[at] === null || shown[at] === sum));
  return [...new Map(like.map((sums) => [sums.join(), sums])).values()];
}

/** Every choice of one for each ward that comes to the counts of the district. */
function districtsOf([first, ...others]: readonly number[][][], left: readonly number[]): number[][][] {
  if (first === undefined) return left.every((count) => count === 0) ? [[]] : [];
  return first
    .filter((sums) => sums.every((sum, at) => sum <= (left[at] ?? 0)))
    .flatMap((sums) =>
      districtsOf(
        others,
        left.map((count, at) => count - (sums[at] ?? 0)),
      ).map((rest) => [sums, ...rest]),
    );
}

function codeOf(ward: number): string {
  return `E07000105/ward-${ward}`;
}
