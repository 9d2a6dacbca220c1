import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparedAreas } from '../../schemas/county.ts';
import { monthAfter } from '../../schemas/period.ts';
import { kent } from '../../schemas/reference/kent/county.ts';

/** A file as somebody drops it, by its key; null is the deletion of one. */
export type Dropped = { key: string; bytes: Uint8Array | null };

/** The measure that has every month of three years, with all that can befall such a series. */
export const MONTHLY = 'vehicle-crime';

/** A measure that is withdrawn before the second snapshot. */
export const WITHDRAWN = 'killed-or-seriously-injured';

/** A note as nobody should send one. */
export const HOSTILE_NOTE = '<script>alert(1)</script><img src=x onerror=alert(2)> & "so on"';

const FIRST_MONTH = '2016-09';
const MONTHS = 36;

/** What is there when the first snapshot is published: the samples, and made-up extracts. */
export function firstExtracts(): Dropped[] {
  return [...samples(), ...madeUp()];
}

/** Made-up extracts, with all that the samples have not. */
export function madeUp(): Dropped[] {
  return [
    dropped(`kent-police/${MONTHLY}/three-years.csv`, monthlyTable(MONTHS - 1)),
    dropped(
      'kent-county/series-breaks/made-up.csv',
      'Measure,From,Reason\nVehicle crime,April 2018,New counting rules\n',
    ),
    dropped('dover/all-crime/wards.csv', WARDS),
    dropped('kent-police/hate-crime/made-up.csv', HATE_CRIME),
    dropped(`kent-police/${WITHDRAWN}/made-up.csv`, 'Area,Apr-Aug 2018,Apr-Aug 2019\nAshford,31,29\nDover,40,44\n'),
  ];
}

/** What comes before the second: another month, figures revised, and an extract that is withdrawn. */
export function secondExtracts(): Dropped[] {
  return [
    dropped(`kent-police/${MONTHLY}/three-years.csv`, monthlyTable(MONTHS)),
    dropped('kent-police/all-crime/gravesham.csv', 'Area,Apr-Aug 2018,Apr-Aug 2019\nGravesham,"5,915","5,402"\n'),
    { key: `in/kent-police/${WITHDRAWN}/made-up.csv`, bytes: null },
  ];
}

/** Every area by the month: Dover without one of them, a leap at the break, Gravesham far out once, Thanet without the newest. */
function monthlyTable(months: number): string {
  const periods = Array.from({ length: months }, (_, at) => monthAfter(FIRST_MONTH, at));
  const lines = comparedAreas(kent).map(({ name }, area) => [
    name,
    ...periods.map((month, at) => {
      if (name === 'Dover' && month === '2018-11') return 'n/a';
      if (name === 'Thanet' && month === '2019-08') return 'n/a';
      if (name === 'Gravesham' && month === '2019-06') return '190';
      const usual = (month < '2018-04' ? 70 : 95) + 4 * area;
      return String(usual + ((at * 7 + area * 5) % 19) - 9 + (months === MONTHS && at === 30 ? 3 : 0));
    }),
  ]);
  return [['Area', ...periods].join(','), ...lines.map((line) => line.join(','))].join('\n');
}

const WARDS = `"All recorded crime, wards of Dover"
Ward,Apr-Aug 2018,Apr-Aug 2019
Castle,210,190
Buckland,3,12
Whitfield,61,58
"St Margaret's-at-Cliffe",14,2
River,22,31
`;

const HATE_CRIME = `Area,Period,Value,Note
${comparedAreas(kent)
  .map(({ name }, at) =>
    [name, 'Jan-Dec 2018', at === 2 ? 'about 140' : 100 + 11 * at, at === 3 ? quoted(HOSTILE_NOTE) : ''].join(','),
  )
  .join('\n')}
${comparedAreas(kent)
  .map(({ name }, at) => [name, 'Jan-Dec 2017', 90 + 10 * at, ''].join(','))
  .join('\n')}
`;

/** A cell of a CSV file that holds any text. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A file of some text, at a place as people name it: `<submitter>/<dataset>/<file>`. */
export function dropped(place: string, text: string): Dropped {
  return { key: `in/${place}`, bytes: new TextEncoder().encode(text) };
}

/** All but the one of records: its measures, half of all there are, have pages like any others. */
function samples(): Dropped[] {
  return readdirSync('sample-data', { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.csv') && !file.includes('street-crime'))
    .sort()
    .map((file) => ({ key: `in/${file}`, bytes: readFileSync(join('sample-data', file)) }));
}
