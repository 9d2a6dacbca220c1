import { likelyDelimiter } from '../recognise-shape.ts';
import { beginCuttingLoosely, type LooseCutting } from '../text/cut-loosely.ts';
import type { PersonalDataSpotter } from './spot-personal-data.ts';

/** Looks for people in bytes that cannot be read as the text of an extract: from the line on where they begin. */
export type LookingAtUndecoded = { take(bytes: Uint8Array, line: number): void; finish(): void };

/** Digits and Latin letters are the same bytes in every encoding that extracts come in, but for zeros between them. */
export function lookAtUndecoded(people: PersonalDataSpotter): LookingAtUndecoded {
  let rows: LooseCutting | null = null;
  return {
    take(bytes, line) {
      const text = new TextDecoder('windows-1252').decode(bytes).replaceAll('\0', '');
      rows ??= beginCuttingLoosely({ delimiter: likelyDelimiter(text), newline: '\n' }, (cells, at) => {
        if (!cells.some(isBinary)) people.takeRow(cells, at);
      });
      rows.take(text, line);
    },
    finish: () => rows?.finish(),
  };
}

/** Programs and pictures are no text at all, and anything may be seen in them. */
function isBinary(cell: string): boolean {
  return /(?![\t\r\n])\p{Cc}/u.test(cell);
}
