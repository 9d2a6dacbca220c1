import * as fc from 'fast-check';
import type { Finding } from '../../../../schemas/finding.ts';
import type { UploadArrival } from '../../../../schemas/upload.ts';
import { lines } from '../assessed.ts';
import { ashfordAt, inbox, KEY } from '../inbox.ts';

type Box = ReturnType<typeof inbox>;
const OTHER = 'in/kent-police/all-crime/other.csv';
const YEAR = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const RECENT = 'in/kent-police/all-crime/recent.csv';

describe('a figure that was reported before', () => {
  test('and is now different is a revision, which says what stood where', async () => {
    const box = inbox();
    await taken(box, ashfordAt(5350), 'in/kent-police/all-crime/May report.csv');
    expect(await taken(box, ashfordAt(5371))).toEqual([
      {
        code: 'figure-revised',
        severity: 'notice',
        line: 2,
        column: 'Apr-19',
        found: '5371',
        expected: '5350',
        message:
          'Line 2 now says 5,371 for All recorded crime, Ashford, April 2019, where the file May report.csv said 5,350 on ' +
          '1 October 2019. The new figure counts. Nothing needs doing if the change is meant; otherwise correct it and drop the file again.',
      },
    ]);
    expect((await box.valuesInForce()).sort()).toEqual([5350, 5371]);
  });

  test('is a revision too where the new file takes the place of the one that said it', async () => {
    const box = inbox();
    await taken(box, ashfordAt(5350));
    expect(await taken(box, ashfordAt(5371))).toMatchObject([{ code: 'figure-revised', expected: '5350' }]);
  });

  test('is no revision where the file that says it is unchanged, and so makes nothing count', async () => {
    const box = inbox();
    await taken(box, ashfordAt(5350));
    await taken(box, ashfordAt(5371), OTHER);
    expect(await taken(box, ashfordAt(5350))).toEqual([]);
    expect(receiptAt(box, KEY)?.outcome).toBe('unchanged');
  });

  test('is held against the newest of several that stand', async () => {
    const box = inbox();
    await taken(box, ashfordAt(5350));
    await taken(box, ashfordAt(5360), OTHER);
    expect(await taken(box, ashfordAt(5371))).toMatchObject([{ expected: '5360' }]);
  });

  test.each([
    ['with the same value', ashfordAt(5371)],
    ['for another area', 'Area,Apr-19\nDover,5350\n'],
    ['for another month', 'Area,May-19\nAshford,5350\n'],
  ])('%s is no revision', async (_, before) => {
    const box = inbox();
    await taken(box, before, OTHER);
    expect(await taken(box, ashfordAt(5371))).toEqual([]);
  });

  test('by somebody else is no revision', async () => {
    const box = inbox();
    await taken(box, 'Area,Measure,Period,Value\nAshford,road-casualties,2019-04,51\n', 'in/kent-police/figures/a.csv');
    const ofCounty = 'Area,Measure,Period,Value\nAshford,road-casualties,2019-04,52\n';
    expect(await taken(box, ofCounty, 'in/kent-county/figures/a.csv')).toEqual([]);
  });

  test('in a file that was deleted since is no revision', async () => {
    const box = inbox();
    await taken(box, ashfordAt(5350), OTHER);
    await box.deliver(await box.remove(OTHER));
    expect(await taken(box, ashfordAt(5371))).toEqual([]);
  });

  test('is counted each time, but only the first hundred are quoted', async () => {
    const box = inbox();
    const months = Array.from({ length: 72 }, (_, at) => `${2013 + Math.floor(at / 12)}-${YEAR[at % 12]}`);
    const ofMonth = (month: string, value: number) => [`Ashford,${month},${value}`, `Dover,${month},${value}`];
    const table = (value: number) => lines('Area,Period,Value', ...months.flatMap((month) => ofMonth(month, value)));
    await taken(box, table(500), OTHER);
    expect(await taken(box, table(501))).toHaveLength(100);
    expect(receiptAt(box, KEY)).toMatchObject({ counts: { notices: 144, byCode: { 'figure-revised': 144 } } });
  });
});

describe('a value far from what its area usually has', () => {
  const year = (of: number, values: (month: number) => number) =>
    lines('Area,Period,Value', ...YEAR.map((month, at) => `Ashford,${of}-${month},${values(at)}`));

  test('in the same file is told of where it stands, and the rest is not', async () => {
    const table = year(2018, (month) => (month === 6 ? 53 : 530 + month));
    expect(await taken(inbox(), table)).toEqual([
      {
        code: 'value-far-from-history',
        severity: 'warning',
        line: 8,
        column: 'Value',
        found: '53',
        expected: '535',
        message:
          '53 on line 8, under "Value", is far from what is usual for All recorded crime, Ashford: about 535, going by 11 ' +
          'other periods of the same length. It looks as if a digit is missing. It is taken as it is. If it is a slip, correct ' +
          'it and drop the file again; if it is right, nothing needs doing.',
      },
    ]);
  });

  test.each([
    ['the year before', 2018],
    ['the year after', 2020],
  ])('is told of by what stands of %s', async (_, other) => {
    const box = inbox();
    await taken(
      box,
      year(other === 2020 ? 2017 : other, (month) => 530 + month),
      OTHER,
    );
    const file = other === 2020 ? 'Area,2016-04\nAshford,5535\n' : ashfordAt(5535);
    expect(await taken(box, file)).toMatchObject([{ code: 'value-far-from-history', found: '5535', line: 2 }]);
  });

  test('of only two values in one line, the later one is told of', async () => {
    const table = 'Area,2017-01/2017-12,2018-01/2018-12\nAshford,5350,535\nDover,535,5350\n';
    const findings = await taken(inbox(), table);
    expect(findings.map(({ line, column, expected }) => [line, column, expected])).toEqual([
      [2, '2018-01/2018-12', '5350'],
      [3, '2018-01/2018-12', '535'],
    ]);
  });

  test('is held against periods as long, not against months where it is of a year', async () => {
    const table = lines(
      'Area,Period,Value',
      'Ashford,2018-01,530',
      'Ashford,2018-02,540',
      'Ashford,2018-01/2018-12,6400',
    );
    expect(await taken(inbox(), table)).toEqual([]);
  });

  test('of an upload at the same key is no history: the new file takes its place', async () => {
    const box = inbox();
    await taken(
      box,
      year(2018, () => 53),
    );
    expect(await taken(box, 'Area,2018-04\nAshford,530\n')).toMatchObject([{ code: 'figure-revised' }]);
  });
});

describe('what is read to look back', () => {
  test('nothing, for an extract that is refused', async () => {
    const box = inbox();
    await taken(box, ashfordAt(5350), OTHER);
    expect(await readFor(box, 'Area,Apr-19\nAtlantis,5\n')).toEqual([]);
  });

  test('the measure and the years next to it, and of those only what is there', async () => {
    const box = inbox();
    for (const month of ['2015-04', '2016-04', '2017-04', '2018-04']) {
      await taken(box, `Area,${month}\nAshford,5350\n`, `in/kent-police/all-crime/${month}.csv`);
    }
    await taken(box, 'Area,2017-04\nAshford,350\n', 'in/kent-police/robbery/2017.csv');
    expect((await readFor(box, 'Area,2017-05\nAshford,5350\n')).sort()).toEqual([
      'all-crime 2016',
      'all-crime 2017',
      'all-crime 2018',
    ]);
  });

  async function readFor(box: Box, text: string): Promise<string[]> {
    const read: string[] = [];
    await box.deliver(await box.drop(text, RECENT), {
      ...box.world.ingest,
      readFigures: (partition) => {
        read.push(`${partition.measure} ${partition.year}`);
        return box.world.ingest.readFigures(partition);
      },
    });
    return read;
  }
});

test('a message that comes again gets the same receipt, whatever was dropped since', async () => {
  const box = inbox();
  await taken(box, ashfordAt(5350), OTHER);
  const arrival = await box.drop(ashfordAt(535));
  await box.deliver(arrival);
  const receipt = receiptAt(box, KEY);
  expect(receipt?.counts).toMatchObject({ byCode: { 'figure-revised': 1 } });
  await taken(box, 'Area,Mar-19\nAshford,5350\n', RECENT);
  await box.deliver(arrival);
  expect(receiptAt(box, KEY)).toEqual(receipt);
});

test('files written at one moment count as dropped in the order of their keys', async () => {
  const box = inbox();
  const writtenAt = '2019-10-01T09:00:00Z';
  const [first, second] = [await box.drop(ashfordAt(5350)), await box.drop(ashfordAt(5371), OTHER)];
  for (const arrival of [second, first, second, first]) await box.deliver({ ...arrival, writtenAt });
  expect(receiptAt(box, KEY)?.counts.byCode).toEqual({});
  expect(receiptAt(box, OTHER)?.counts.byCode).toEqual({ 'figure-revised': 1 });
});

test('files that look back on each other end in the same tables in whatever order they come', async () => {
  const orders = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
  const expected = await tablesAfter([0, 1, 2, 3]);
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await tablesAfter(order)).toEqual(expected);
    }),
    { numRuns: 24 },
  );
});

async function tablesAfter(order: readonly number[]) {
  const box = inbox();
  const arrivals = [
    await box.drop(ashfordAt(5350)),
    await box.drop(ashfordAt(5371), OTHER),
    await box.drop('Area,Mar-19\nAshford,53\n', RECENT),
    await box.drop(ashfordAt(535)),
  ];
  for (const index of order) {
    const arrival = arrivals[index];
    if (arrival !== undefined) await box.deliver(arrival);
  }
  // What is replaced may never have been stored, so only what is in force is told.
  return { inForce: await box.inForce(), values: await box.valuesInForce() };
}

/** Drops a file, takes it through, and gives what its receipt says. */
async function taken(box: Box, text: string, key = KEY): Promise<Finding[]> {
  const arrival: UploadArrival = await box.drop(text, key);
  const { uploadId } = await box.deliver(arrival);
  return box.receipts().find((receipt) => receipt.uploadId === uploadId)?.findings ?? [];
}

function receiptAt(box: Box, key: string) {
  return box.receipts().findLast((receipt) => receipt.key === key);
}
