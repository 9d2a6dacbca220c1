import * as fc from 'fast-check';
import { NOT_IN_ANY_DISTRICT } from '../../../../schemas/area.ts';
import { comparedAreas, comparedWithin } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { areaIn, areaOf, documentOf, totalIn } from '../compared.ts';
import { byMonth, comparisonIn, sumOf } from '../monthly.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { type SentUpload, sentUpload, type Told } from '../sent-upload.ts';

const QUARTER = '2019-04/2019-06';
const A_YEAR_EARLIER = '2018-04/2018-06';

test('what was sent for a quarter stands, beside what its months come to', () => {
  const sent = { area: codeOf('Dover'), period: QUARTER, value: 100, line: 7, column: 'Apr-Jun' };
  const document = documentOf([sentUpload([sent, ...byMonth('Dover', '2019-04', [30, 31, 32])])]);
  const dover = areaIn(comparisonIn(document, QUARTER), 'Dover');
  const source = { uploadId: 'upload-1', line: 7, column: 'Apr-Jun' };
  expect(dover).toMatchObject({
    current: 100,
    basis: { current: 'as-sent' },
    reconciliation: { current: { sent: 100, source, sumOfMonths: 93, difference: 7 }, previous: null },
    sources: { current: source },
  });
  expect(areaIn(comparisonIn(document, '2019-05'), 'Dover')).toMatchObject({
    current: 31,
    reconciliation: { current: null },
  });
});

type Sender = 'police' | 'district';
type Side = { sent: Sender | null; months: Sender | null };
const SENDERS: (Sender | null)[] = ['police', 'district', null];
const SIDES = SENDERS.flatMap((sent) => SENDERS.map((months) => ({ sent, months })));

test.each(SIDES.filter(({ sent, months }) => sent !== null || months !== null))(
  'where %j: what outranks the other stands, on both sides alike where it can',
  (now) => {
    for (const before of SIDES) {
      const told = [...toldOf(now, '2019', 100, 30), ...toldOf(before, '2018', 200, 60)];
      const document = documentOf([sentBy('police', told), sentBy('district', told)]);
      const dover = areaIn(comparisonIn(document, QUARTER), 'Dover');
      const [current, previous] = basesOf(now, before);
      expect([now, before, dover.basis]).toEqual([now, before, { current, previous }]);
      expect(dover.current).toBe(current === 'as-sent' ? 100 : 90);
      expect(dover.previous).toBe(previous === null ? null : previous === 'as-sent' ? 200 : 180);
      const both = ({ sent, months }: Side) => sent !== null && months !== null;
      const { reconciliation } = dover;
      expect(reconciliation.current?.difference).toBe(both(now) ? 10 : undefined);
      expect(reconciliation.previous?.difference).toBe(both(before) ? 20 : undefined);
    }
  },
);

test('what was sent for both years stays, however many months were sent for one of them', () => {
  const sent = [QUARTER, A_YEAR_EARLIER].map((period) => ({ area: codeOf('Kent'), period, value: 100 }));
  const document = documentOf([sentUpload([...sent, ...byMonth('Kent', '2019-04', [30, 30, 30])])]);
  expect(totalIn(comparisonIn(document, QUARTER), 'Kent')).toMatchObject({
    current: 100,
    previous: 100,
    basis: { current: 'as-sent', previous: 'as-sent' },
    fromMonths: { current: false, previous: false },
    reconciliation: { current: { sent: 100, sumOfMonths: 90, difference: 10 }, previous: null },
  });
});

test('every level adds up, or says by how much it does not', () => {
  const told = fc.record({
    sent: fc.option(fc.nat(500), { freq: 3 }),
    months: fc.option(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)), { freq: 12 }),
  });
  const counted = fc.array(told, { minLength: 16, maxLength: 16 });
  const codes = [...kent.areas.map(({ code }) => code), NOT_IN_ANY_DISTRICT];
  return fc.assert(
    fc.property(counted, fc.boolean(), fc.boolean(), (values, hasTotals, hasUnplaced) => {
      const known = new Map(codes.map((code, at) => [code, values[at] ?? { sent: null, months: null }]));
      if (!hasTotals) for (const name of ['Kent', 'Kent and Medway']) known.delete(codeOf(name));
      if (!hasUnplaced) known.delete(NOT_IN_ANY_DISTRICT);
      const figures = [...known].flatMap(([area, { sent, months }]): Told[] => [
        ...(sent === null ? [] : [{ area, period: QUARTER, value: sent }]),
        ...(months ?? []).map((value, at) => ({ area, period: `2019-0${4 + at}`, value })),
      ]);
      const countOf = (code: string) => {
        const { sent = null, months = null } = known.get(code) ?? {};
        return sent ?? (months && sumOf(months));
      };
      fc.pre([...known.keys()].some((code) => code !== NOT_IN_ANY_DISTRICT && countOf(code) !== null));
      const { totals, partnerships, areas } = comparisonIn(documentOf([sentUpload(figures)]), QUARTER);
      for (const total of totals) {
        const districts = comparedWithin(kent, areaOf(total.name)).map(({ code }) => countOf(code));
        const sum = districts.includes(null) ? null : sumOf(districts.flatMap((value) => value ?? []));
        const own = countOf(total.code);
        const unplaced = total.name === 'Kent' ? null : countOf(NOT_IN_ANY_DISTRICT);
        const beyond = sum === null ? null : own === null ? unplaced : own - sum;
        expect(total).toMatchObject({
          sumOfDistricts: sum,
          notInAnyDistrict: beyond,
          current: own ?? (sum === null ? null : sum + (beyond ?? 0)),
          basis: {
            current: own !== null ? 'as-sent' : sum === null ? null : beyond === null ? 'sum-of-districts' : 'records',
          },
        });
        expect(total.missingDistricts).toHaveLength(districts.filter((value) => value === null).length);
      }
      const ofAll = partnerships.map(({ current }) => current);
      const whole = totals[0]?.sumOfDistricts ?? null;
      expect(ofAll.includes(null) ? null : sumOf(ofAll.flatMap((value) => value ?? []))).toBe(whole);
      const shares = areas.flatMap(({ shareOfDistrictsPercent }) => shareOfDistrictsPercent ?? []);
      expect(shares).toHaveLength(whole ? comparedAreas(kent).length : 0);
      if (whole) expect(Math.abs(sumOf(shares) - 100)).toBeLessThan(0.05 * shares.length + 1e-9);
    }),
    { numRuns: 30 },
  );
});

/** The figures of a side of the quarter in Dover, and who sends each. */
function toldOf({ sent, months }: Side, year: string, value: number, monthly: number) {
  const quarter = { area: codeOf('Dover'), period: `${year}-04/${year}-06`, value };
  return [
    ...(sent === null ? [] : [{ ...quarter, by: sent }]),
    ...(months === null
      ? []
      : byMonth('Dover', `${year}-04`, [monthly, monthly, monthly]).map((told) => ({ ...told, by: months }))),
  ];
}

function sentBy(by: Sender, told: readonly (Told & { by: Sender })[]): SentUpload {
  const submitter = by === 'police' ? 'kent-police' : 'dover';
  const figures = told.flatMap(({ by: sender, ...figure }) => (sender === by ? figure : []));
  return sentUpload(figures, { uploadId: by, submitter, key: `in/${submitter}/all-crime/2019.csv` });
}

/** The police report all crime: what a district passes on of it gives way. */
function basesOf(now: Side, before: Side) {
  const outranked = ({ sent, months }: Side) => sent === 'police' && months === 'district';
  const alone = ({ sent, months }: Side) => {
    if (sent === null && months === null) return null;
    return sent === null || (sent === 'district' && months === 'police') ? 'sum-of-months' : 'as-sent';
  };
  const bases = [alone(now), alone(before)];
  const haveMonths = now.months !== null && before.months !== null && !outranked(now) && !outranked(before);
  return haveMonths && bases[0] !== bases[1] ? ['sum-of-months', 'sum-of-months'] : bases;
}
