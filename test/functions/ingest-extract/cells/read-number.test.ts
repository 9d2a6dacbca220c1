import { readNumber } from '../../../../functions/ingest-extract/cells/read-number.ts';

// Each is as a published table has it, or as a spreadsheet writes it.
test.each([
  ['5370', 5370, 0],
  ['5,370', 5370, 0],
  ['142,123', 142_123, 0],
  ['1,846,478', 1_846_478, 0],
  [' 904 ', 904, 0],
  ['1 234', 1234, 0],
  ['1\u00a0234', 1234, 0],
  ['1\u202f234', 1234, 0],
  ['0', 0, 0],
  ['-0', 0, 0],
  ['(0)', 0, 0],
  ['007', 7, 0],
  ['+ 2,807', 2807, 0],
  ['- 5', -5, 0],
  ['\u22125', -5, 0],
  ['\u20135', -5, 0],
  ['(35)', -35, 0],
  ['(1,204)', -1204, 0],
  ['-361 (decrease)', -361, 0],
  ['361 (decrease)', -361, 0],
  ['+133 (increase)', 133, 0],
  ['0 (no change)', 0, 0],
  ['+ 27.5%', 27.5, 1],
  ['-9.2%', -9.2, 1],
  ['- 10.4%', -10.4, 1],
  ['-18% (decrease)', -18, 0],
  ['120.0', 120, 1],
  ['40.60', 40.6, 2],
])('%j is %d, with %i decimals', (cell, value, decimals) => {
  expect(readNumber(cell)).toEqual({ state: 'number', value, decimals });
});

test.each(['', ' ', '\t', '\u00a0'])('%j is blank', (cell) => {
  expect(readNumber(cell)).toEqual({ state: 'blank' });
});

test.each([
  ...['n/a', 'N/A', 'NA', '-', '–', '—', '..', '*', ':', '[c]', '[x]', '[z]', 'z', ' - ', '-*', 'n/a [1]'],
  ...['<5', '< 5', '≤4', 'under 5', 'fewer than 5', 'Less than 10', '1-4', '1–4', '1 to 4', '0-5'],
])('%j says that no number is given', (cell) => {
  expect(readNumber(cell)).toEqual({ state: 'not-given' });
});

test.each([
  ['words', 'TBC'],
  ['a placeholder', 'XXX'],
  ['a number and words', '74 families'],
  ['a number behind a number in brackets', '1,204 (12)'],
  ['a number behind a number in brackets', '1,204 [12]'],
  ['a number and a letter that says nothing', '1,204x'],
  ['a number that is held back after all', '1,204 [c]'],
  ['more than a small count', '<50'],
  ['a range that is no small count', '5-9'],
  ['no more than words', 'approximately'],
  ['a mark alone', '[r]'],
  ['a mark in front', '*1,204'],
  ['commas in the wrong place', '1,2345'],
  ['commas in the wrong place', '12,34'],
  ['a comma for the decimals', '27,5'],
  ['a point for the thousands, twice', '1.234.567'],
  ['both', '1.204,5'],
  ['mixed separators', '1,234 567'],
  ['a sign behind', '5-'],
  ['two signs', '--5'],
  ['a sign inside brackets', '(-35)'],
  ['a bracket left open', '(35'],
  ['money', '£1,204'],
  ['an exponent', '1e3'],
  ['hexadecimal', '0x10'],
  ['no whole part', '.5'],
  ['no decimals after the point', '5.'],
  ['a date that a spreadsheet made of it', '05-Apr'],
  ['digits of another script', '١٢٣'],
  ['full-width digits', '５'],
  ['more digits than can be kept', '9007199254740993'],
  ['infinity', 'Infinity'],
  ['not a number', 'NaN'],
  ['true', 'TRUE'],
  ['an error of a spreadsheet', '#DIV/0!'],
  ['a formula', '=1+1'],
  ['two numbers', '5 6'],
  ['a fraction', '1/2'],
  ['a broken line', '1\n2'],
])('%s (%j) is not guessed at', (_, cell) => {
  expect(readNumber(cell)).toEqual({ state: 'unreadable' });
});

// The mark is glued to the number where its raised position was lost.
test.each([
  ...['5,370*', '5,370†', '5,370 ‡', '5,370¹', '5,370¹²', '5,370 [1]', '5,370[r]', '5370 (p)', '5370r', '5370p'],
  ...['5,370 [note 12]', '5,370*†', '5\u200b370\ufeff', '5370 [R]'],
])('%j is 5,370 with a mark', (cell) => {
  expect(readNumber(cell)).toEqual({ state: 'number', value: 5370, decimals: 0 });
});

test.each([
  ['(35)*', -35, 0],
  ['-361 (decrease)*', -361, 0],
  ['12.5%¹', 12.5, 1],
  ['+ 2,807 [r]', 2807, 0],
  ['53701', 53_701, 0],
])('%j is %d past its mark', (cell, value, decimals) => {
  expect(readNumber(cell)).toEqual({ state: 'number', value, decimals });
});

test.each([
  ...['approximately 3,200', 'Approx. 3,200', 'approx 3,200', 'about 3,200', 'around 3,200', 'circa 3,200'],
  ...['c. 3,200', 'c.3,200', 'c3,200', '~3,200', '≈ 3,200', 'estimated 3,200', '3,200 [e]', '3200e', '3,200 (e)'],
  ...['3,200 (approx.)', '3,200 approx', '3,200e*'],
])('%j is approximate', (cell) => {
  expect(readNumber(cell)).toEqual({ state: 'number', value: 3200, decimals: 0, approximate: true });
});

test('a cell of nothing but marks is read in no time', () => {
  for (const mark of ['*', '¹', '[r]', ' e', '(p)', 'about ']) {
    expect(readNumber(mark.repeat(100_000)).state).toBe('unreadable');
  }
});
