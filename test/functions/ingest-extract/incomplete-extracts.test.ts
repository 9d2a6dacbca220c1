import { readFile } from 'node:fs/promises';
import type { Receipt } from '../../../schemas/receipt.ts';
import { describeWith, shared } from '../../shared-folder.ts';
import { lines } from './assessed.ts';
import { inbox } from './inbox.ts';

const FOLDER = 'data/street-crime';
const MONTHS = ['2018-10', '2018-11', '2019-01'] as const;

describeWith(FOLDER)('real street-level extracts, of which that of November 2018 is a third short', () => {
  const drop = async (box: ReturnType<typeof inbox>, month: string) =>
    box.drop(await readFile(shared(FOLDER, `${month}-kent-street.csv`), 'utf8'), keyOf(month));

  test('it is told of with its numbers when the month before stands, and no other is', async () => {
    const box = inbox();
    for (const month of MONTHS) await box.deliver(await drop(box, month));
    expect(findingsOf(box.receipts())).toEqual([
      [],
      [
        {
          code: 'extract-looks-incomplete',
          severity: 'warning',
          found: '11,690',
          expected: '17,347',
          message: expect.stringContaining(
            'hold 11,690 crimes where October 2018 has 17,347, which is 33 % fewer, of nearly every type and in nearly every ' +
              'district, while anti-social behaviour, which comes from another system, has 2,128 incidents beside 2,049.',
          ),
        },
      ],
      [],
    ]);
  }, 60_000);

  test('it is told of by the month after, where only that stands', async () => {
    const box = inbox();
    for (const month of ['2019-01', '2018-11']) await box.deliver(await drop(box, month));
    const [january, november] = findingsOf(box.receipts());
    expect(january).toEqual([]);
    expect(november).toMatchObject([
      { expected: '15,659', message: expect.stringContaining('where January 2019 has') },
    ]);
  }, 60_000);
});

test.each([
  ['in one file', (table: string[]) => [lines(...table)]],
  [
    'in two files',
    ([header = '', ...records]: string[]) => {
      const of = (month: string) => lines(header, ...records.filter((record) => record.startsWith(month)));
      return [of('2019-04'), of('2019-05')];
    },
  ],
])('two months %s: the one that is short is told of', async (_, files) => {
  const box = inbox();
  const table = ['Month,Falls within,LSOA name,Crime type', ...month('2019-04', 120), ...month('2019-05', 80)];
  for (const [place, text] of files(table).entries()) await box.deliver(await box.drop(text, keyOf(String(place))));
  expect(findingsOf(box.receipts()).flat()).toMatchObject([
    {
      code: 'extract-looks-incomplete',
      found: '480',
      expected: '720',
      message: expect.stringContaining('The records of May 2019'),
    },
  ]);
});

/** Records of three districts: so many of each of two crimes in each, and thirty of anti-social behaviour. */
function month(name: string, crimes: number): string[] {
  return ['Ashford', 'Dover', 'Medway'].flatMap((district) =>
    [
      ['Burglary', crimes],
      ['Drugs', crimes],
      ['Anti-social behaviour', 30],
    ].flatMap(([type, count]) =>
      Array.from({ length: Number(count) }, () => `${name},Kent Police,${district} 001A,${type}`),
    ),
  );
}

function keyOf(name: string): string {
  return `in/kent-police/street-crime/${name}.csv`;
}

/** What receipts say of looking back. */
function findingsOf(receipts: readonly Receipt[]) {
  const codes = ['extract-looks-incomplete', 'value-far-from-history', 'figure-revised'];
  return receipts.map(({ findings }) => findings.filter(({ code }) => codes.includes(code)));
}
