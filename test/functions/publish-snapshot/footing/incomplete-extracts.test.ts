import { comparedAreas, measuresFromRecords } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { documentOf } from '../compared.ts';
import { type SentUpload, sentUpload } from '../sent-upload.ts';

const ASB = 'street-crime-anti-social-behaviour';
const BURGLARY = 'street-crime-burglary';
const ALL = 'street-crime-all';

/** Five of every crime type in every district a month, three in November 2018; anti-social behaviour stays at forty. */
const year = ['2017-11', '2018-10', '2018-11', '2018-12', '2019-11'].map(records);

test.each([BURGLARY, ALL])(
  '%s of an incomplete month keeps its counts, and nothing is worked out from them',
  (measure) => {
    const november = comparisonOf(year, measure, '2018-11');
    expect(november.incompleteExtract.previous).toBeNull();
    expect(november.incompleteExtract.current).toEqual({
      reason: expect.stringMatching(
        /^The records sent for November 2018 look incomplete: they hold 60% of the crimes of October 2018 .* not read this as a fall/,
      ),
      crime: 13 * 13 * 3,
      antiSocialBehaviour: 13 * 40,
      comparedWith: { month: '2018-10', crime: 13 * 13 * 5, antiSocialBehaviour: 13 * 40 },
    });
    for (const area of november.areas) {
      expect(area.current).toBeGreaterThan(0);
      expect(area.previous).toBeGreaterThan(area.current ?? 0);
      expect(area).toMatchObject({
        complete: false,
        change: null,
        changePercent: null,
        ratePer1000: null,
        rankByCount: null,
        rankByRate: null,
      });
    }
    for (const total of november.totals) {
      expect(total.current).toBeGreaterThan(0);
      expect(total).toMatchObject({ change: null, changePercent: null, ratePer1000: null });
    }
  },
);

test('a year later no change is worked out from it, but a rate and a place are', () => {
  const { incompleteExtract, areas, totals } = comparisonOf(year, BURGLARY, '2019-11');
  expect(incompleteExtract).toMatchObject({ current: null, previous: { comparedWith: { month: '2018-10' } } });
  for (const each of [...areas, ...totals]) expect(each).toMatchObject({ change: null, changePercent: null });
  expect(areas[0]).toMatchObject({ current: 5, previous: 3, complete: true, rankByCount: { position: 1, outOf: 13 } });
  expect(areas[0]?.ratePer1000).toBeGreaterThan(0);
});

test('anti-social behaviour comes from another system, and is compared as ever', () => {
  const { incompleteExtract, areas } = comparisonOf(year, ASB, '2018-11');
  expect(incompleteExtract).toEqual({ current: null, previous: null });
  expect(areas[0]).toMatchObject({ current: 40, previous: 40, change: 0, complete: true });
});

test('months that hold what others do are marked nowhere', () => {
  expect(comparisonOf(year, BURGLARY, '2018-12').incompleteExtract).toEqual({ current: null, previous: null });
});

test('which month came first makes no difference', () => {
  const reversed = year.toReversed().map((upload, at) => ({
    ...upload,
    entry: { ...upload.entry, writtenAt: `2020-01-0${at + 1}T09:00:00Z` },
    packs: upload.packs.map((pack) => ({ ...pack, writtenAt: `2020-01-0${at + 1}T09:00:00Z` })),
  }));
  expect(documentOf(reversed, BURGLARY)).toEqual(documentOf(year, BURGLARY));
});

function records(month: string): SentUpload {
  const { byType } = measuresFromRecords(kent);
  const each = month === '2018-11' ? 3 : 5;
  const figures = comparedAreas(kent).flatMap(({ code }) => [
    ...byType.map(({ id }) => ({ measure: id, area: code, period: month, value: id === ASB ? 40 : each })),
    { measure: ALL, area: code, period: month, value: 40 + each * (byType.length - 1) },
  ]);
  return sentUpload(figures, { uploadId: month, key: `in/kent-police/street-crime/${month}.csv` });
}

function comparisonOf(sent: readonly SentUpload[], measure: string, period: string) {
  const comparison = documentOf(sent, measure)?.comparisons.find(({ window }) => window.current === period);
  if (comparison === undefined) throw new Error(`${measure} has no ${period}`);
  return comparison;
}
