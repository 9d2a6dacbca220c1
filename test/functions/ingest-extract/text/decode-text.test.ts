import * as fc from 'fast-check';
import { beginDecoding } from '../../../../functions/ingest-extract/text/decode-text.ts';

const TEXT = 'Area,Apr–Aug 19\r\nCafé “Æthel”,£5 €6\n';
const LITTLE_ENDIAN = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
const BIG_ENDIAN = Buffer.from(LITTLE_ENDIAN).swap16();
const WITH_MARK = Buffer.from(`\ufeff${TEXT}`);
const WINDOWS_1252 = new Uint8Array([
  ...Buffer.from('Area,Apr'),
  0x96,
  ...Buffer.from('Aug 19\r\nCaf'),
  0xe9,
  ...[0x20, 0x93, 0xc6],
  ...Buffer.from('thel'),
  ...[0x94, 0x2c, 0xa3, 0x35, 0x20, 0x80, 0x36, 0x0a],
]);

/** What 0x80 to 0x9F stand for, from the encoding standard's index of windows-1252. */
const HIGH_CONTROLS = [
  ...[0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d],
  ...[0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d],
  ...[0x17e, 0x178],
];

describe.each([
  ['UTF-8', Buffer.from(TEXT), 'utf-8'],
  ['UTF-8 with a byte-order mark', WITH_MARK, 'utf-8'],
  ['UTF-16, little-endian', LITTLE_ENDIAN, 'utf-16le'],
  ['UTF-16, big-endian', BIG_ENDIAN, 'utf-16be'],
  ['Windows-1252', WINDOWS_1252, 'windows-1252'],
])('%s', (_, bytes, encoding) => {
  test('comes out the same wherever it is cut', () => {
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      expect(decoded(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual({
        text: TEXT,
        encoding,
        problem: undefined,
      });
    }
  });

  test('comes out the same a byte at a time', () => {
    expect(decoded(...piecesOf(bytes, 1))).toEqual({ text: TEXT, encoding, problem: undefined });
  });
});

test('every byte from 0x80 to 0xFF is what Windows-1252 says it is', () => {
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
  const latin = Array.from({ length: 96 }, (_, index) => 0xa0 + index);
  expect(decoded(Buffer.from('x'), bytes, Buffer.from('\n')).text).toBe(
    `x${String.fromCodePoint(...HIGH_CONTROLS, ...latin)}\n`,
  );
});

test('any text in UTF-8 comes out as it went in, however it is cut', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '\n', 'é', '–', '漢', '🙂', '\ufeff') });
  return fc.assert(
    fc.property(text, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (given, sizes) => {
      const bytes = Buffer.from(`x${given}`);
      expect(decoded(...cutBy(bytes, sizes))).toMatchObject({ text: `x${given}`, problem: undefined });
    }),
  );
});

test('what any bytes come to does not depend on where they are cut', () => {
  const byte = fc.constantFrom(0x0a, 0x2c, 0x41, 0x80, 0xa3, 0xa9, 0xc3, 0xe2, 0x93, 0xf0);
  return fc.assert(
    fc.property(fc.array(byte), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (given, sizes) => {
      const bytes = Uint8Array.from(given);
      expect(decoded(...cutBy(bytes, sizes))).toEqual(decoded(bytes));
    }),
    { numRuns: 1_000 },
  );
});

describe('UTF-8 that turns bad after characters of more than one byte', () => {
  const good = Buffer.from('Café\n');
  const bad = Uint8Array.from([0xa3, 0x35, 0x0a]);

  test('is mixed when the two come apart', () => {
    expect(decoded(good, bad).problem).toEqual({ code: 'encoding-mixed' });
  });

  test('is mixed when the two come together', () => {
    expect(decoded(Buffer.concat([good, bad])).problem).toEqual({ code: 'encoding-mixed' });
  });

  test('is mixed when its byte-order mark says that all of it is UTF-8', () => {
    expect(decoded(Buffer.from('\ufeffArea\n'), bad).problem).toEqual({ code: 'encoding-mixed' });
  });
});

test('UTF-8 whose last character is broken off is not read as if it were whole', () => {
  const { problem } = decoded(Buffer.from('Café\n'), Uint8Array.from([0xe2, 0x80]));
  expect(problem).toEqual({ code: 'encoding-mixed' });
});

test.each([
  ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], 'an Excel workbook or another zipped file'],
  ['an older workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'an older Excel workbook'],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'a PDF document'],
  ['a compressed file', [0x1f, 0x8b, 0x08, 0x00, 0x00], 'a compressed file'],
])('%s is told by how it begins', (_, beginning, found) => {
  const bytes = Uint8Array.from(beginning);
  const told = { text: undefined, encoding: undefined, problem: { code: 'file-is-a-workbook', found } };
  expect(decoded(bytes)).toEqual(told);
  expect(decoded(...piecesOf(bytes, 1))).toEqual(told);
});

test('UTF-16 without a byte-order mark is told for what it is', () => {
  const bytes = Buffer.from('Area,Apr-Aug 19\n', 'utf16le');
  for (const either of [bytes, Buffer.from(bytes).swap16()]) {
    expect(decoded(either).problem).toEqual({ code: 'encoding-not-marked' });
    expect(decoded(...piecesOf(either, 1)).problem).toEqual({ code: 'encoding-not-marked' });
  }
});

test.each([
  ['NUL bytes', Buffer.from('Area,Apr-Aug 19\nAsh\0ford,5\n')],
  ['UTF-16 without a byte-order mark that begins with no plain letter', Buffer.from('Ā,Apr-Aug 19\n', 'utf16le')],
  ['half a character of UTF-16', LITTLE_ENDIAN.subarray(0, -1)],
  ['half of a pair in UTF-16', Buffer.from('\ufeffa\ud83d,', 'utf16le')],
])('%s are not text', (_, bytes) => {
  expect(decoded(bytes).problem).toEqual({ code: 'file-not-text' });
  expect(decoded(...piecesOf(bytes, 1)).problem).toEqual({ code: 'file-not-text' });
});

test.each([
  ['nothing', []],
  ['a byte-order mark alone', [0xef, 0xbb, 0xbf]],
  ['a byte-order mark of UTF-16 alone', [0xff, 0xfe]],
])('%s is no text and no problem', (_, bytes) => {
  expect(decoded(Uint8Array.from(bytes))).toMatchObject({ text: '', problem: undefined });
});

test.each(['5', '5\n', '£', 'a,b'])('%j is short and still read', (text) => {
  expect(decoded(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', problem: undefined });
});

/** What pieces decode to; where they cannot be text, what they had come to by then does not matter. */
function decoded(...pieces: readonly Uint8Array[]) {
  const decoding = beginDecoding();
  const text = pieces.map((piece) => decoding.take(piece)).join('') + decoding.finish();
  const { problem, encoding } = decoding;
  return problem === undefined ? { text, encoding, problem } : { text: undefined, encoding: undefined, problem };
}

function piecesOf(bytes: Uint8Array, size: number): Uint8Array[] {
  return cutBy(bytes, [size]);
}

/** Cuts bytes into pieces of these sizes, taken again and again. */
function cutBy(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const end = start + (sizes[turn % sizes.length] ?? 1);
    pieces.push(bytes.subarray(start, end));
    start = end;
  }
  return pieces;
}
