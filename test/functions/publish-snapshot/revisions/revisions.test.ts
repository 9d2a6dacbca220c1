import * as fc from 'fast-check';
import { revisionsBetween } from '../../../../functions/publish-snapshot/revisions/revisions.ts';
import type { WithheldWards } from '../../../../functions/publish-snapshot/withholding/withheld-wards.ts';
import { type CurrentFigures, currentFigures } from '../../../../functions/what-counts/current-figures.ts';
import { uploadsAsAt } from '../../../../functions/what-counts/current-uploads.ts';
import { NOT_IN_ANY_DISTRICT } from '../../../../schemas/area.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { type SentUpload, sentUpload, type Told } from '../sent-upload.ts';

const GRAVESHAM = codeOf('Gravesham');
const DOVER = codeOf('Dover');
const APRIL: Told = { area: GRAVESHAM, period: '2019-04', value: 1074 };
const NONE_WITHHELD: WithheldWards = { has: () => false };

const first = sentUpload([APRIL], { uploadId: 'first', key: 'in/kent-police/all-crime/a.csv' });
const later = (figures: Told[], told = {}) =>
  sentUpload(figures, {
    ...{ uploadId: 'later', key: 'in/kent-police/all-crime/b.csv', writtenAt: '2019-10-10T09:00:00Z' },
    ...told,
  });

describe('a figure', () => {
  test('that is sent anew with another value is revised, with both uploads', () => {
    const now = later([{ ...APRIL, value: 1080, line: 7, column: 'Apr 19' }]);
    expect(between([first], [first, now])).toEqual([
      {
        ...{ measure: 'all-crime', area: GRAVESHAM, areaName: 'Gravesham', period: '2019-04', change: 'revised' },
        before: { value: 1074, source: { uploadId: 'first', line: 2, column: 'Count' } },
        after: { value: 1080, source: { uploadId: 'later', line: 7, column: 'Apr 19' } },
      },
    ]);
  });

  test('that is restated with the same value has not changed, whoever restates it and whatever is said beside it', () => {
    const restated = later([{ ...APRIL, line: 9, aside: { note: 'as published in May' } }]);
    expect(between([first], [first, restated])).toEqual([]);
    expect(between([first, restated], [first])).toEqual([]);
  });

  test('that is there for the first time is added, also where it is 0', () => {
    expect(between([first], [first, later([{ area: DOVER, period: '2019-04', value: 0 }])])).toEqual([
      expect.objectContaining({ areaName: 'Dover', change: 'added', before: null, after: expect.anything() }),
    ]);
  });

  test('that nobody reports any more is withdrawn; one that somebody else reports too is revised to theirs', () => {
    const [withdrawn] = between([first, later([{ ...APRIL, value: 5 }])], []);
    expect(withdrawn).toMatchObject({ change: 'withdrawn', before: { value: 5 }, after: null });
    const [revised] = between([first, later([{ ...APRIL, value: 5 }])], [first]);
    expect(revised).toMatchObject({ change: 'revised', before: { value: 5 }, after: { value: 1074 } });
  });

  test('of what lies in no district, and of people, is a figure too', () => {
    const people = later([
      { measure: 'population', area: DOVER, period: '2018-06', value: 120_000 },
      { area: NOT_IN_ANY_DISTRICT, period: '2019-04', value: 3 },
    ]);
    expect(between([], [people]).map(({ measure, areaName }) => [measure, areaName])).toEqual([
      ['all-crime', 'Not in any district'],
      ['population', 'Dover'],
    ]);
  });

  test.each<[string, Told['aside'], Told['aside'], string]>([
    ['as it is spelt now', { ward: 'St. Mary' }, { ward: 'St Mary’s' }, 'St Mary’s'],
    ['as it was spelt, where nobody spells it now', { ward: 'St. Mary' }, undefined, 'St. Mary'],
    ['as its code has it, where nobody ever did', undefined, undefined, 'st-mary'],
  ])('of a ward is called %s', (_, was, is, name) => {
    const ward = (value: number, aside: Told['aside']): Told => {
      return { area: `${DOVER}/st-mary`, period: '2019-04', value, ...(aside && { aside }) };
    };
    expect(between([sentUpload([ward(30, was)])], [later([ward(31, is)])])).toMatchObject([{ areaName: name }]);
  });
});

describe('the count of a ward', () => {
  const ward = `${DOVER}/st-mary`;
  const wards = (value: number): Told[] => [
    { area: ward, period: '2019-04', value },
    { area: ward, period: '2019-05', value },
    { area: DOVER, period: '2019-04', value: 100 + value },
  ];
  const told = (was: number | null, is: number | null, withheld: WithheldWards) => {
    const [before, after] = [was, is].map((value) => figuresOf(value === null ? [] : [sentUpload(wards(value))]));
    const revisions = revisionsBetween(before ?? new Map(), after ?? new Map(), withheld, kent);
    return revisions.map(({ area, period }) => [area, period]);
  };
  const WARD_IN_MAY = [ward, '2019-05'];
  const DISTRICT = [DOVER, '2019-04'];

  test.each([
    ['revised', 20, 30],
    ['added', null, 30],
    ['withdrawn', 20, null],
  ])('that is withheld is left out where it is %s, and no other is', (_, was, is) => {
    const withheld = { has: (_: string, period: string, area: string) => period === '2019-04' && area !== DOVER };
    expect(told(was, is, withheld)).toEqual([WARD_IN_MAY, DISTRICT]);
  });

  test('that was small is left out, whatever is known of its ever having been withheld', () => {
    expect(told(3, 30, NONE_WITHHELD)).toEqual([DISTRICT]);
    expect(told(0, 30, NONE_WITHHELD)).toEqual([WARD_IN_MAY, DISTRICT, [ward, '2019-04']]);
  });
});

test('they stand by measure, then the newest period first, then by area', () => {
  const figures: Told[] = [
    { area: GRAVESHAM, period: '2018-04', value: 1 },
    { area: GRAVESHAM, period: '2019-04', value: 1 },
    { area: DOVER, period: '2019-04', value: 1 },
    { area: DOVER, period: '2019-04/2019-08', value: 1 },
    { measure: 'asb-incidents', area: DOVER, period: '2019-09', value: 1 },
    { measure: 'robbery', area: DOVER, period: '2019-03', value: 1 },
  ];
  expect(between([], [later(figures)]).map(({ measure, period, area }) => `${measure} ${period} ${area}`)).toEqual([
    `all-crime 2019-04/2019-08 ${DOVER}`,
    `all-crime 2019-04 ${DOVER}`,
    `all-crime 2019-04 ${GRAVESHAM}`,
    `all-crime 2018-04 ${GRAVESHAM}`,
    `asb-incidents 2019-09 ${DOVER}`,
    `robbery 2019-03 ${DOVER}`,
  ]);
});

const anyFigure = fc.record({
  measure: fc.constantFrom('all-crime', 'asb-incidents', 'population'),
  area: fc.constantFrom(GRAVESHAM, DOVER, `${DOVER}/river`, `${DOVER}/maxton`, NOT_IN_ANY_DISTRICT),
  period: fc.constantFrom('2018-06', '2019-06', '2018-04/2018-08', '2019-04/2019-08'),
  value: fc.nat(8),
  line: fc.integer({ min: 2, max: 30 }),
});
const anyUploads = fc
  .array(
    fc.record({
      figures: fc.array(anyFigure, { maxLength: 20 }),
      file: fc.constantFrom('a', 'b', 'c', 'd'),
      submitter: fc.constantFrom('kent-police', 'kent-county', 'dover'),
      second: fc.nat(3),
      state: fc.constantFrom('accepted' as const, 'accepted' as const, 'withdrawn' as const),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((told) =>
    told.map(({ figures, file, second, ...entry }, at) => {
      const key = `in/${entry.submitter}/figures/${file}.csv`;
      const written = { uploadId: `id-${at}`, writtenAt: `2019-12-01T09:00:0${second}Z`, sequencer: `0${at}` };
      return sentUpload(figures, { ...entry, ...written, key });
    }),
  );

test('what changed, done to the figures before, gives the figures now, but for wards that are or were withheld', () =>
  fc.assert(
    fc.property(anyUploads, anyUploads, fc.array(anyFigure), (sentBefore, sentNow, hidden) => {
      const keys = new Set(hidden.map(({ measure, period, area }) => `${measure} ${period} ${area}`));
      const withheld = { has: (...of: string[]) => keys.has(of.join(' ')) };
      const [before, now] = [figuresOf(sentBefore), figuresOf(sentNow)];
      const [values, expected] = [valuesOf(before), valuesOf(now)];
      const isSmall = (value = 0) => value >= 1 && value <= 4;
      const wards = [...keys, ...values.keys()].filter((of) => of.includes(`${DOVER}/`));
      const leftOut = wards.filter((of) => keys.has(of) || isSmall(values.get(of)));
      for (const { measure, period, area, before: was, after } of revisionsBetween(before, now, withheld, kent)) {
        const of = `${measure} ${period} ${area}`;
        expect(values.get(of)).toBe(was?.value);
        if (after === null) values.delete(of);
        else values.set(of, after.value);
      }
      for (const of of leftOut) {
        values.delete(of);
        expected.delete(of);
      }
      expect(values).toEqual(expected);
    }),
  ));

test('whatever order uploads come in, the revisions are the same, in the same order', () => {
  const shuffled = anyUploads.chain((sent) =>
    fc.tuple(fc.constant(sent), fc.shuffledSubarray(sent, { minLength: sent.length, maxLength: sent.length })),
  );
  return fc.assert(
    fc.property(shuffled, shuffled, ([before, beforeShuffled], [now, nowShuffled]) => {
      expect(JSON.stringify(between(beforeShuffled, nowShuffled))).toBe(JSON.stringify(between(before, now)));
    }),
  );
});

function between(before: readonly SentUpload[], now: readonly SentUpload[]) {
  return revisionsBetween(figuresOf(before), figuresOf(now), NONE_WITHHELD, kent);
}

function figuresOf(sent: readonly SentUpload[]): CurrentFigures {
  const { uploads = [] } = uploadsAsAt(sent.map(({ entry }) => entry)) ?? {};
  return currentFigures(
    sent.flatMap(({ packs }) => packs),
    uploads,
    kent,
  );
}

function valuesOf(figures: CurrentFigures): Map<string, number> {
  const values = [...figures].flatMap(([measure, byPeriod]) =>
    [...byPeriod].flatMap(([period, byArea]) =>
      [...byArea].map(([area, { value }]) => [`${measure} ${period} ${area}`, value] as const),
    ),
  );
  return new Map(values);
}
