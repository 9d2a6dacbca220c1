import { piecesOf, rowsOf } from './rows-of.ts';

describe('a quotation mark that is never closed', () => {
  const begins = 'Area,Apr-Aug 19\nAshford,1\n"Dover,2\n';
  const row = 'Swale,3\n';

  test.each([1, 5, 1_000])('stops a short text, read %i characters at a time', (size) => {
    const read = rowsOf(piecesOf(begins + row.repeat(20), size));
    expect(read.rows).toHaveLength(2);
    expect(read.problem).toEqual({ code: 'quote-not-closed', line: 3 });
  });

  test.each([65_536, 1_000_000, 3_000_000])('stops a long text, read %i characters at a time', (size) => {
    const read = rowsOf(piecesOf(begins + row.repeat(300_000), size));
    expect(read.rows).toHaveLength(2);
    expect(read.problem).toEqual({ code: 'quote-not-closed', line: 3 });
  });

  test('stops reading for good: nothing after it is a row', () => {
    const read = rowsOf([begins + row.repeat(200_000), '"\n', row, row]);
    expect(read.rows).toHaveLength(2);
  });
});

describe('text after a closing quotation mark', () => {
  test.each([
    ['a word', 'a,b\nc,d\n"Ashford" Borough,1\ne,f\n', 3],
    ['an inch mark inside quotes', 'a,b\n"a 12" pipe",2\nc,d\n', 2],
    ['on the first line', '"a"b,c\nd,e\n', 1],
    ['after a quoted line break', '"a\nb",c\n"d"e,f\n', 3],
  ])('stops the reading: %s', (_, text, line) => {
    for (const size of [1, 4, text.length]) {
      expect(rowsOf(piecesOf(text, size)).problem).toEqual({ code: 'quote-misplaced', line });
    }
  });

  test('is no matter when it is only spaces', () => {
    const read = rowsOf(['"a" ,"b"\n"c","d" \n']);
    expect(read.problem).toBeUndefined();
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

test('quotation marks inside a cell that has none around it are text', () => {
  expect(rowsOf(['a 12" pipe,5\n']).rows).toEqual([{ cells: ['a 12" pipe', '5'], line: 1 }]);
});

test('a line without an end stops the reading', () => {
  const read = rowsOf(piecesOf(`a,b\n${'x'.repeat(1_200_000)}`, 65_536));
  expect(read.rows).toHaveLength(1);
  expect(read.problem).toEqual({ code: 'line-endless', line: 2 });
});
