import { readFileSync } from 'node:fs';
import { printedNumber, printedRows } from '../../../pipeline/printed-cells.ts';
import { codeOfArea } from '../../../pipeline/printed-tables.ts';
import { APRIL_TO_AUGUST } from '../police-table-of-2019.ts';
import { comparisonOf, entryOf, publishedOf, takenExtract } from './published.ts';

/** As far as a printed rate or percentage may be from ours: one more in the last digit that is printed. */
const LAST_DIGIT = 0.1;

const tables = ['all-crime', 'asb-incidents', 'domestic-abuse'].map((measure) => {
  const text = readFileSync(`sample-data/kent-police/${measure}/${measure}_2018-04_2019-08.csv`, 'utf8');
  const document = publishedOf([takenExtract(`kent-police/${measure}`, text)], measure);
  const { areas, totals } = comparisonOf(document, APRIL_TO_AUGUST);
  const rows = printedRows(text, 3).map(({ line, cells }) => ({
    measure,
    line,
    name: cells.get('Area') ?? '',
    printed: (heading: string) => printedNumber(cells.get(heading) ?? '') ?? Number.NaN,
    published: entryOf([...areas, ...totals], codeOfArea(cells.get('Area') ?? '')),
  }));
  return { measure, rows };
});
const rows = tables.flatMap((table) => table.rows);

test('the three tables of the report of October 2019 have fourteen lines each', () => {
  expect(tables.map((table) => table.rows.length)).toEqual([14, 14, 14]);
  expect(new Set(rows.map(({ measure, published }) => `${measure} ${published.code}`)).size).toBe(42);
});

test.each(rows)(
  '$measure in $name: as counted, as changed, and for as many people as lived there in mid-2018',
  (row) => {
    const { published, printed } = row;
    expect([published.previous, published.current]).toEqual([printed('Apr-Aug 18'), printed('Apr-Aug 19')]);
    expect(Math.abs((published.changePercent ?? Number.NaN) - printed('% change'))).toBeLessThan(LAST_DIGIT + 1e-9);
    expect(published.population?.year).toBe(2018);
    expect(Math.abs((published.ratePer1000 ?? Number.NaN) - printed('Per 1,000 popn.'))).toBeLessThan(LAST_DIGIT);
  },
);

test('what differs in its last digit was cut off where it should have been rounded: seven rates and nine percentages', () => {
  const numbers = rows.flatMap(({ published: { ratePer1000, change, previous, current, changePercent }, printed }) => {
    const percent = (100 * (change ?? Number.NaN)) / (previous ?? Number.NaN);
    expect(current).toBe((previous ?? Number.NaN) + (change ?? Number.NaN));
    return [
      {
        is: 'rate',
        exact: ratePer1000 ?? Number.NaN,
        shown: ratePer1000?.toFixed(1),
        printed: printed('Per 1,000 popn.'),
      },
      { is: 'percent', exact: percent, shown: changePercent?.toFixed(1), printed: printed('% change') },
    ];
  });
  const others = numbers.filter(({ shown, printed }) => shown !== printed.toFixed(1));
  for (const { exact, printed } of others) expect(Math.trunc(exact * 10) / 10).toBe(printed);
  expect(others.filter(({ is }) => is === 'rate')).toHaveLength(7);
  expect(others.filter(({ is }) => is === 'percent')).toHaveLength(9);
});
