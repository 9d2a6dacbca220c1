import { readNumber } from '../../../functions/ingest-extract/read-number.ts';

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

test.each(['n/a', 'N/A', 'NA', '-', '–', '—', '..', '*', ':', '[c]', '[x]', '[z]', ' - '])(
  '%j says that no number is given',
  (cell) => {
    expect(readNumber(cell)).toEqual({ state: 'not-given' });
  },
);

test.each([
  ['words', 'TBC'],
  ['a placeholder', 'XXX'],
  ['words and a number', 'approximately 3,200'],
  ['a number and words', '74 families'],
  ['fewer than five', '<5'],
  ['a footnote mark', '1,204*'],
  ['a footnote number', '1,204 [1]'],
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
