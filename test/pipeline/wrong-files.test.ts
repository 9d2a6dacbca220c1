import type { World } from '../../infra/local/world/world-from-template.ts';
import { receiptOf, takeThrough, worldAfter } from './world-of-extracts.ts';

const HEADER = 'Area,Apr-Aug 18,Apr-Aug 19';
const WORKBOOK = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]);

const WRONG: [
  string,
  {
    place: string;
    content: string | Uint8Array;
    code: string;
    line?: number;
    column?: string;
    found?: string;
    todo: string;
  },
][] = [
  [
    'an unknown area',
    {
      place: 'kent-police/all-crime/a.csv',
      content: `${HEADER}\nAshford,1,2\nAshfrod,3,4\n`,
      code: 'area-not-known',
      line: 3,
      column: 'Area',
      found: 'Ashfrod',
      todo: 'Write the name',
    },
  ],
  [
    'a negative count',
    {
      place: 'kent-police/all-crime/b.csv',
      content: `${HEADER}\nAshford,-1,2\n`,
      code: 'value-negative',
      line: 2,
      column: 'Apr-Aug 18',
      found: '-1',
      todo: 'Correct it',
    },
  ],
  [
    'text for a number',
    {
      place: 'kent-police/all-crime/c.csv',
      content: `${HEADER}\nAshford,1,a score\n`,
      code: 'value-not-a-number',
      line: 2,
      column: 'Apr-Aug 19',
      found: 'a score',
      todo: 'Write the figure in digits',
    },
  ],
  [
    "another submitter's area",
    {
      place: 'ashford/asb-reports/d.csv',
      content: `${HEADER}\nDover,1,2\n`,
      code: 'area-not-yours',
      line: 2,
      column: 'Area',
      found: 'Dover',
      todo: 'Remove the line',
    },
  ],
  [
    'a workbook renamed .csv',
    {
      place: 'kent-police/all-crime/e.csv',
      content: WORKBOOK,
      code: 'file-is-a-workbook',
      found: 'an Excel workbook or another zipped file',
      todo: 'Save as',
    },
  ],
  [
    'an empty file',
    { place: 'kent-police/all-crime/f.csv', content: '', code: 'file-empty', todo: 'Export the table again' },
  ],
  [
    'a submitter nobody knows',
    {
      place: 'atlantis/all-crime/g.csv',
      content: `${HEADER}\nAshford,1,2\n`,
      code: 'submitter-not-known',
      found: 'atlantis',
      todo: 'Drop the file under one of',
    },
  ],
  [
    'a file that lies nowhere in particular',
    {
      place: 'h.csv',
      content: `${HEADER}\nAshford,1,2\n`,
      code: 'place-not-understood',
      found: 'in/h.csv',
      todo: 'Drop it under',
    },
  ],
];

describe('a wrong file is refused with its line, its column, what was found and what to do', () => {
  let world: World;

  beforeAll(async () => {
    const drops = WRONG.map(([, { place, content }]) => ({ place, content, writtenAt: '2019-10-01T09:00:00Z' }));
    world = await worldAfter(drops);
  }, 180_000);

  afterAll(() => world?.stop());

  test.each(WRONG)('%s', async (_, { place, code, line, column, found, todo }) => {
    const receipt = await receiptOf(world, place);
    expect(receipt).toMatchObject({ outcome: 'refused', counts: { figures: 0, errors: 1 } });
    const [finding] = receipt.findings;
    expect({ code: finding?.code, line: finding?.line, column: finding?.column, found: finding?.found }).toEqual({
      code,
      line,
      column,
      found,
    });
    expect(finding?.message).toContain(todo);
  });

  test('and nothing of it is stored or published', async () => {
    expect(await world.dumpTables()).toEqual({ figures: [], ledger: [] });
    expect(await world.publish()).toMatchObject({ outcome: 'nothing-to-publish' });
    expect(await world.published.list()).toEqual([]);
  });

  test('one wrong line refuses the whole file, and a corrected one is taken', async () => {
    const place = 'kent-police/all-crime/a.csv';
    await takeThrough(world, [{ place, content: `${HEADER}\nAshford,1,2\n`, writtenAt: '2019-10-02T09:00:00Z' }]);
    const { ledger } = await world.dumpTables();
    expect(ledger.map((entry) => entry['key']?.S)).toEqual([`in/${place}`]);
  });
});
