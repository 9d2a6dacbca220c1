import * as fc from 'fast-check';
import Papa from 'papaparse';
import {
  DELIMITERS,
  type Delimiter,
  type Newline,
  newlineOf,
} from '../../../../functions/ingest-extract/text/read-rows.ts';
import { piecesOf, rowsOf } from '../rows-of.ts';

const delimiter = fc.constantFrom(...DELIMITERS);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const cell = fc.string({
  unit: fc.constantFrom('a', '7', 'é', '🙂', ' ', ',', ';', '\t', '"', 'LINE END'),
  maxLength: 6,
});
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 12 });

test('any table cut anyhow reads as papaparse reads it whole, each row with its line', () => {
  return fc.assert(
    fc.property(table, delimiter, lineEnd, cuts, fc.boolean(), (rows, separator, ending, places, ended) => {
      const { text, starts } = written(rows, separator, ending, ended);
      const whole = Papa.parse<string[]>(text, { delimiter: separator, newline: ending }).data;
      if (ended) whole.pop();
      const expected = whole.map((cells, index) => ({ cells, line: starts[index] ?? 0 }));
      const newline = ending === '\r' ? '\r' : '\n';
      const read = rowsOf(cutAt(text, places), separator, newline);
      // The empty row after a last, unended empty line holds nothing: nobody misses it.
      expect(read.rows.filter(({ cells }) => cells.join('') !== '')).toEqual(
        expected.filter(({ cells }) => cells.join('') !== ''),
      );
      expect(read.problem).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});

describe('lines are numbered as an editor numbers them', () => {
  test.each<[string, string, Newline, [number, string][]]>([
    [
      'line feeds',
      'a\nb\nc\n',
      '\n',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ],
    ],
    [
      'CRLF',
      'a\r\nb\r\nc\r\n',
      '\n',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ],
    ],
    [
      'carriage returns',
      'a\rb\rc\r',
      '\r',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ],
    ],
    [
      'blank lines',
      'a\n\n\nb\n',
      '\n',
      [
        [1, 'a'],
        [4, 'b'],
      ],
    ],
    [
      'a quoted line break',
      'a\n"b\nb"\nc\n',
      '\n',
      [
        [1, 'a'],
        [2, 'b\nb'],
        [4, 'c'],
      ],
    ],
    [
      'two quoted breaks of CRLF',
      'a\r\n"b\r\n\r\nb"\r\nc\r\n',
      '\n',
      [
        [1, 'a'],
        [2, 'b\r\n\r\nb'],
        [5, 'c'],
      ],
    ],
    [
      'a quoted break among carriage returns',
      '"a\ra"\rb',
      '\r',
      [
        [1, 'a\ra'],
        [3, 'b'],
      ],
    ],
    [
      'no line end at the end',
      'a\nb',
      '\n',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
  ])('%s', (_, text, newline, expected) => {
    for (const size of [1, 2, 3, text.length]) {
      const { rows } = rowsOf(piecesOf(text, size), ',', newline);
      const filled = rows.filter(({ cells }) => cells.join('') !== '');
      expect(filled.map(({ line, cells }) => [line, cells[0]])).toEqual(expected);
    }
  });
});

test.each<[string, string, Newline]>([
  ['line feeds', 'a\nb\n', '\n'],
  ['CRLF', 'a\r\nb\r\n', '\n'],
  ['carriage returns', 'a\rb\r', '\r'],
  ['one line', 'a', '\n'],
  ['line feeds, and a carriage return inside a cell', 'a\n"b\rc"\nd\n', '\n'],
  ['carriage returns, and a line feed inside a cell', 'a\r"b\nc"\rd\re\r', '\r'],
])('the line end of %s', (_, text, newline) => {
  expect(newlineOf(text)).toBe(newline);
});

/** Writes a table as CSV, and the line on which each row starts. `LINE END` in a cell is a line end of the file. */
function written(rows: readonly string[][], separator: Delimiter, ending: string, ended: boolean) {
  const starts: number[] = [];
  let text = '';
  for (const [index, row] of rows.entries()) {
    starts.push(text.split(ending).length);
    const cells = row.map((given) => given.replaceAll('LINE END', ending));
    text += cells.map((given) => quoted(given, separator)).join(separator);
    if (ended || index < rows.length - 1) text += ending;
  }
  return { text, starts };
}

function quoted(given: string, separator: Delimiter): string {
  const needed = [separator, '"', '\r', '\n'].some((special) => given.includes(special));
  return needed ? `"${given.replaceAll('"', '""')}"` : given;
}

function cutAt(text: string, places: readonly number[]): string[] {
  const ordered = [0, ...places.map((place) => Math.min(place, text.length)).sort((a, b) => a - b), text.length];
  return ordered.slice(1).map((end, index) => text.slice(ordered[index], end));
}
