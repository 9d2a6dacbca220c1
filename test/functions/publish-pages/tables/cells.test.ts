import * as fc from 'fast-check';
import {
  againstCell,
  changeCells,
  countCell,
  directionCell,
  rankCell,
  rateCell,
} from '../../../../functions/publish-pages/tables/cells.ts';
import type { ShownCell } from '../../../../functions/publish-pages/tables/shown-table.ts';

type Changed = Parameters<typeof directionCell>[0];
const CHANGED: Changed = {
  current: 5370,
  previous: 5915,
  change: -545,
  changePercent: -9.2,
  moreThanChance: true,
  changeReading: 'better',
};
const marksOf = ({ marks = [] }: ShownCell) => [...marks];

describe('a count', () => {
  test.each<[string, Parameters<typeof countCell>, Partial<ShownCell>]>([
    ['that is there', [5370, null, [], 'a'], { text: '5,370', value: 5370, marks: [], link: 'a' }],
    ['of nought', [0, null, [], 'a'], { text: '0', value: 0, marks: [], link: 'a' }],
    ['below nought', [-3, null, []], { text: '−3', value: -3, marks: [] }],
    ['that is about right', [3200, null, ['approximate']], { text: '3,200', value: 3200, marks: ['approximate'] }],
    ['that nobody sent', [null, null, []], { text: '', value: null, marks: ['missing'] }],
    ['that is withheld', [null, null, ['withheld']], { text: '', value: null, marks: ['withheld'] }],
    ['of some of its months', [null, 40, [], 'a'], { text: '40', value: 40, marks: ['partial'], link: 'a' }],
    ['of months that come to nought', [null, 0, []], { text: '0', value: 0, marks: ['partial'] }],
    ['of incomplete records and some of its months', [null, 40, ['partial']], { value: 40, marks: ['partial'] }],
  ])('%s', (_, told, cell) => {
    expect(countCell(...told)).toMatchObject(cell);
  });
});

describe('a change', () => {
  const [same, better] = [{ ...CHANGED, change: 0, changePercent: 0, current: 5915 }, CHANGED];
  const unknown = { change: null, changePercent: null, moreThanChance: null, changeReading: null };
  test.each<[string, Changed, [string, string], string[], string[]]>([
    ['fewer', better, ['−545', '−9.2\u00a0%'], [], []],
    ['no change', { ...same, moreThanChance: false }, ['0', '0.0\u00a0%'], [], []],
    ['no more than chance', { ...better, moreThanChance: false }, ['−545', '−9.2\u00a0%'], ['chance'], ['chance']],
    ['from nought', { ...better, previous: 0, change: 5, changePercent: null }, ['+5', ''], [], ['not-applicable']],
    ['of what is missing', { ...CHANGED, ...unknown, current: null }, ['', ''], ['not-applicable'], ['not-applicable']],
    [
      'since what was missing',
      { ...CHANGED, ...unknown, previous: null },
      ['', ''],
      ['not-applicable'],
      ['not-applicable'],
    ],
    ['that nobody works out', { ...CHANGED, ...unknown }, ['', ''], ['not-applicable'], ['not-applicable']],
  ])('%s', (_, changed, texts, marks, percentMarks) => {
    const [change, percent] = changeCells(changed, []);
    expect([change.text, percent.text]).toEqual(texts);
    expect([marksOf(change), marksOf(percent)]).toEqual([marks, percentMarks]);
  });

  test('that is no more than chance across a break bears both marks', () => {
    const cells = changeCells({ ...CHANGED, moreThanChance: false }, ['break']);
    expect(cells.map(marksOf)).toEqual([
      ['break', 'chance'],
      ['break', 'chance'],
    ]);
  });

  test('across a break bears its mark wherever a number stands', () => {
    const [change, percent] = changeCells(CHANGED, ['break']);
    expect([marksOf(change), marksOf(percent)]).toEqual([['break'], ['break']]);
  });

  test('whatever the document says of it is shown as it is said, never worked out anew', () => {
    const number = fc.integer({ min: -100_000, max: 100_000 });
    return fc.assert(
      fc.property(number, number, number, number, (current, previous, change, tenths) => {
        const cells = changeCells({ ...CHANGED, current, previous, change, changePercent: tenths / 10 }, []);
        expect(cells.map(({ value }) => value)).toEqual([change, tenths / 10]);
      }),
    );
  });
});

describe('the direction', () => {
  test.each<[Partial<Changed>, string, string | undefined]>([
    [{}, 'Fewer: better', 'better'],
    [{ change: 545, changeReading: 'worse' }, 'More: worse', 'worse'],
    [{ change: 545, changeReading: 'neither' }, 'More', undefined],
    [{ changeReading: 'neither' }, 'Fewer', undefined],
    [{ changeReading: null }, 'Fewer', undefined],
    [{ moreThanChance: false, changeReading: 'neither' }, 'No more than chance', undefined],
    [{ change: 0, moreThanChance: false, changeReading: 'neither' }, 'No change', undefined],
    [{ change: null, moreThanChance: null, changeReading: null }, '', undefined],
  ])('of %j is %j', (told, text, reading) => {
    const cell = directionCell({ ...CHANGED, ...told });
    expect([cell.text, cell.reading]).toEqual([text, reading]);
    expect(cell.value).toBe(text === '' ? null : text.toLowerCase());
  });
});

describe('a rate', () => {
  test('is shown to one decimal, with its interval', () => {
    expect(rateCell(50.477, [49.136, 51.845])).toMatchObject({
      text: '50.5',
      value: 50.5,
      detail: '49.1 to 51.8',
    });
  });

  test('that there is not has the mark of what is not worked out, never that of what nobody sent', () => {
    expect(rateCell(null, null)).toEqual({ text: '', value: null, marks: ['not-applicable'] });
  });

  test('of which no interval is known stands alone', () => {
    expect(rateCell(50.477, null)).not.toHaveProperty('detail');
  });

  test('is in the table what it is in its files: halves away from nought, on either side of it', () => {
    const ofPeople = fc
      .tuple(fc.integer({ min: -50_000, max: 50_000 }), fc.integer({ min: 1, max: 300_000 }))
      .map(([count, people]) => (count / people) * 1000);
    const half = fc.integer({ min: -10_000, max: 10_000 }).map((twentieths) => twentieths / 20);
    return fc.assert(
      fc.property(fc.oneof(ofPeople, half), (rate) => {
        const { text, value } = rateCell(rate, null);
        expect(Number(text.replaceAll(',', '').replace('−', '-')) + 0).toBe(Number(value) + 0);
        expect(Math.abs(Number(value) - rate)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});

test.each([
  [
    { position: 4, outOf: 13, tied: false },
    { text: '4', value: 4, detail: 'of 13' },
  ],
  [
    { position: 4, outOf: 13, tied: true },
    { text: '4', value: 4, detail: 'of 13, shared' },
  ],
  [null, { text: '', value: null, marks: ['not-applicable'] }],
])('a place of %j', (rank, cell) => {
  expect(rankCell(rank)).toMatchObject(cell);
});

describe('against all areas', () => {
  test.each<[Parameters<typeof againstCell>, RegExp, Partial<ShownCell>]>([
    [
      ['higher', true, 'worse'],
      /^Higher\b.*worse/,
      { value: 'higher: worse', detail: 'beyond 99.8 %', reading: 'worse' },
    ],
    [['lower', false, 'better'], /^Lower\b.*better/, { value: 'lower: better', reading: 'better' }],
    [['higher', true, 'neither'], /^Higher$/, { value: 'higher', detail: 'beyond 99.8 %' }],
    [['similar', false, 'neither'], /^Similar$/, { value: 'similar' }],
    [[null, null, null], /^$/, { value: null, marks: ['not-applicable'] }],
  ])('%j', (told, text, cell) => {
    const made = againstCell(...told);
    expect(made).toMatchObject(cell);
    expect(made.text).toMatch(text);
    expect(made.detail).toBe(cell.detail);
  });
});
