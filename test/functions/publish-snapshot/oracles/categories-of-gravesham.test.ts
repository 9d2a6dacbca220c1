import { readFileSync } from 'node:fs';
import { printedNumber, printedRows } from '../../../pipeline/printed-cells.ts';
import { meaningsOf } from '../../../pipeline/printed-tables.ts';
import { APRIL_TO_AUGUST, codeOf } from '../police-table-of-2019.ts';
import { comparisonOf, entryOf, publishedOf, takenExtract } from './published.ts';

const FOLDER = 'gravesham/offence-categories';
const text = readFileSync(`sample-data/${FOLDER}/offence-categories_gravesham_2018-04_2019-08.csv`, 'utf8');
const sent = takenExtract(FOLDER, text);

/** Those that chance alone would not bring, with the chance that it would (statistics.md, section 4; four decimals). */
const MORE_THAN_CHANCE: Record<string, number> = {
  'all-crime': 0,
  'public-order-offences': 0,
  'crimes-against-society': 0,
  'stalking-and-harassment': 0.0008,
  'violent-crime': 0.0077,
  'violence-against-the-person': 0.0089,
  'victim-based-crime': 0.0194,
  'violence-with-injury': 0.0282,
  'theft-of-pedal-cycle': 0.0414,
};

const rows = printedRows(text, 3).map((row) => {
  const [meaning] = meaningsOf(FOLDER, row, 'Apr-Aug 19');
  const measure = meaning?.is === 'figure' ? meaning.measure : '';
  const document = publishedOf([sent], measure);
  const gravesham = entryOf(comparisonOf(document, APRIL_TO_AUGUST).areas, codeOf('Gravesham'));
  const printed = (heading: string) => printedNumber(row.cells.get(heading) ?? '') ?? Number.NaN;
  return { label: row.cells.get('Offence category'), line: row.line, measure, document, gravesham, printed };
});

test('the table has thirty-four rows, each of a measure of its own', () => {
  expect(new Set(rows.map(({ measure }) => measure)).size).toBe(34);
});

describe.each(rows)('line $line, $label', ({ measure, line, document, gravesham, printed }) => {
  const isMore = measure in MORE_THAN_CHANCE;

  test('is published from its line', () => {
    expect([gravesham.previous, gravesham.current]).toEqual([printed('Apr-Aug 18'), printed('Apr-Aug 19')]);
    expect([gravesham.sources.current?.line, gravesham.sources.previous?.line]).toEqual([line, line]);
  });

  test(isMore ? 'changed by more than chance' : 'is within chance', () => {
    expect(gravesham.moreThanChance).toBe(isMore);
    expect(gravesham.judgedBy.change).toBe('exact-change-test');
    expect(document.rules['exact-change-test']?.method).toMatch(/binomial/i);
    expect(gravesham.changePValue).toBeCloseTo(byCoins(printed('Apr-Aug 18'), printed('Apr-Aug 19')), 6);
    if (isMore)
      expect(Math.abs((gravesham.changePValue ?? 1) - (MORE_THAN_CHANCE[measure] ?? 1))).toBeLessThan(0.00005);
    expect(gravesham.changeReading).toBe(!isMore ? 'neither' : printed('No. change') < 0 ? 'better' : 'worse');
  });

  test('says so in its sentence', () => {
    const { sentence } = gravesham;
    expect(sentence).toContain(`${printed('Apr-Aug 19') || 'No'}`.replace(/\B(?=\d{3}$)/, ','));
    expect(/no more than chance alone would bring/.test(sentence ?? '')).toBe(!isMore);
  });
});

test('twenty-five of the thirty-four are within chance, and among them the one rise that the report singles out', () => {
  expect(rows.filter(({ gravesham }) => gravesham.moreThanChance === false)).toHaveLength(25);
  const ofVehicles = rows.find(({ measure }) => measure === 'vehicle-crime')?.gravesham;
  expect(ofVehicles).toMatchObject({ change: 55, moreThanChance: false, changePValue: expect.closeTo(0.053, 4) });
});

test('four of the nine are so far beyond chance that they would be among thirty-four such tests', () => {
  const far = rows.filter(({ gravesham }) => (gravesham.changePValue ?? 1) < 0.05 / 34);
  expect(far.map(({ measure }) => measure).sort()).toEqual(Object.keys(MORE_THAN_CHANCE).slice(0, 4).sort());
});

/** How likely two counts are this far apart if each incident falls on either side like a coin: in whole numbers, to twelve decimals. */
function byCoins(one: number, other: number): number {
  const all = one + other;
  let [ways, tail] = [1n, 0n];
  for (let heads = 0; heads <= Math.min(one, other); heads += 1) {
    tail += ways;
    ways = (ways * BigInt(all - heads)) / BigInt(heads + 1);
  }
  return Math.min(1, Number((2n * tail * 10n ** 12n) / 2n ** BigInt(all)) / 1e12);
}
