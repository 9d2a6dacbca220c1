/** Why bytes cannot be read as text: the code of the finding to make, and what it is about. */
export type TextProblem =
  | { code: 'file-is-a-workbook'; found: string }
  | { code: 'file-not-text' }
  | { code: 'encoding-not-marked' }
  | { code: 'encoding-mixed' };

/**
 * Turns the bytes of a file, a piece at a time, into text without a byte-order mark.
 * `problem` is set once the bytes cannot be text; nothing more is decoded after that.
 */
export type TextDecoding = {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | undefined;
  readonly problem: TextProblem | undefined;
  /** With a `problem`, the bytes of the last piece taken and those before it that were not decoded either. */
  readonly undecoded: Uint8Array;
  take(bytes: Uint8Array): string;
  finish(): string;
};

/** How the files that are most often renamed to `.csv` begin. */
const SIGNATURES: readonly { bytes: readonly number[]; name: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'an Excel workbook or another zipped file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an older Excel workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document' },
  { bytes: [0x1f, 0x8b], name: 'a compressed file' },
];

/** Enough bytes to tell a byte-order mark and every signature. */
const BYTES_TO_TELL = 4;

/**
 * What Windows-1252 has between 0x80 and 0x9F. Some runtimes' decoders give control characters
 * there instead, as if the text were Latin-1, so those are put right afterwards.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Starts decoding: by byte-order mark, else as UTF-8 for as long as it holds, else as Windows-1252. */
export function beginDecoding(): TextDecoding {
  let encoding: TextDecoding['encoding'];
  let problem: TextProblem | undefined;
  let utf16: TextDecoder | undefined;
  let held: Uint8Array = new Uint8Array(0);
  let seenBeyondAscii = false;
  let undecoded: Uint8Array = held;

  function start(bytes: Uint8Array): Uint8Array {
    const signature = SIGNATURES.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
    if (signature !== undefined) problem = { code: 'file-is-a-workbook', found: signature.name };
    else if (isUnmarkedUtf16(bytes)) problem = { code: 'encoding-not-marked' };
    encoding = markedEncoding(bytes) ?? 'utf-8';
    if (encoding !== 'utf-8') utf16 = new TextDecoder(encoding, { fatal: true });
    const marked = encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    if (marked) seenBeyondAscii = true;
    return marked ? bytes.subarray(3) : bytes;
  }

  function decode(bytes: Uint8Array): string {
    if (problem !== undefined || bytes.length === 0) return '';
    if (utf16 !== undefined) return decodeUtf16(bytes, true);
    if (bytes.indexOf(0) !== -1) {
      problem = { code: 'file-not-text' };
      return '';
    }
    return encoding === 'utf-8' ? decodeUtf8(bytes) : decodeOther(bytes);
  }

  function decodeUtf8(bytes: Uint8Array): string {
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      if (text.length !== bytes.length) seenBeyondAscii = true;
      return text;
    } catch {
      // Text that so far was plain ASCII reads the same either way, so the file can be Windows-1252
      // from its start. After real UTF-8 it cannot: some characters would come out wrong.
      if (seenBeyondAscii) return mixed();
      encoding = 'windows-1252';
      return decodeOther(bytes);
    }
  }

  function decodeOther(bytes: Uint8Array): string {
    return holdsUtf8(bytes) ? mixed() : decodeWindows1252(bytes);
  }

  function mixed(): string {
    problem = { code: 'encoding-mixed' };
    return '';
  }

  function decodeUtf16(bytes: Uint8Array, more: boolean): string {
    try {
      return utf16?.decode(bytes, { stream: more }) ?? '';
    } catch {
      problem = { code: 'file-not-text' };
      return '';
    }
  }

  return {
    get encoding() {
      return encoding;
    },
    get problem() {
      return problem;
    },
    get undecoded() {
      return undecoded;
    },
    take(bytes) {
      let block = problem !== undefined || held.length === 0 ? bytes : join(held, bytes);
      undecoded = block;
      if (problem !== undefined) return '';
      if (encoding === undefined) {
        if (block.length < BYTES_TO_TELL) {
          held = block.slice();
          return '';
        }
        block = start(block);
      }
      if (utf16 !== undefined) {
        held = new Uint8Array(0);
        return decode(block);
      }
      // An ASCII byte is never part of a longer character, so cutting after one cuts between characters.
      const end = lastAscii(block) + 1;
      held = block.slice(end);
      return decode(block.subarray(0, end));
    },
    finish() {
      const text = decode(encoding === undefined ? start(held) : held);
      return utf16 === undefined ? text : text + decodeUtf16(new Uint8Array(0), false);
    },
  };
}

/**
 * What can be made out in bytes that cannot be read: digits and Latin letters are the same in every encoding
 * that extracts come in, but for zeros between them.
 */
export function textOfUndecodable(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/^(?:ÿþ|þÿ|ï»¿)/, '').replaceAll('\0', '');
}

function markedEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Two characters of plain English, each beside a zero, begin nothing but UTF-16 that was saved without its mark. */
function isUnmarkedUtf16(bytes: Uint8Array): boolean {
  const isAscii = (at: number) => /[\t\n\r -~]/.test(String.fromCharCode(bytes[at] ?? 0));
  return [0, 1].some((zero) => bytes[zero] === 0 && bytes[zero + 2] === 0 && isAscii(1 - zero) && isAscii(3 - zero));
}

function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

/** Whether a run of bytes beyond ASCII is UTF-8 from end to end, which words in Windows-1252 hardly ever are. */
function holdsUtf8(bytes: Uint8Array): boolean {
  for (let start = 0; start < bytes.length; start += 1) {
    if ((bytes[start] ?? 0) < 0x80) continue;
    let end = start;
    while (end < bytes.length && (bytes[end] ?? 0) >= 0x80) end += 1;
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(start, end));
      return true;
    } catch {
      start = end;
    }
  }
  return false;
}

function lastAscii(bytes: Uint8Array): number {
  let index = bytes.length - 1;
  while (index >= 0 && (bytes[index] ?? 0) >= 0x80) index -= 1;
  return index;
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
