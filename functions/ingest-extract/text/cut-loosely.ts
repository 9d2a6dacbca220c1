import type { Delimiter, Newline } from './read-rows.ts';

/** Cuts text that comes in pieces, from a line of the file on. */
export type LooseCutting = { take(text: string, line: number): void; finish(): void };

/** More than this of one line is cut off and looked at by itself. */
const LONGEST_LINE = 100_000;

/**
 * Cuts text that is no proper CSV at every line end and every delimiter, whatever its quotation marks say:
 * good enough to look for something in it, and not to read figures from. The line is that of the first piece.
 */
export function beginCuttingLoosely(
  { delimiter, newline }: { delimiter: Delimiter; newline: Newline },
  onRow: (cells: string[], line: number) => void,
): LooseCutting {
  let carried = '';
  let at: number | null = null;
  const row = (text: string, line: number) => {
    // Lines are numbered by the line ends of the file, and end at any others too.
    for (const part of text.replaceAll('"', '').split(/[\r\n]+/)) if (part !== '') onRow(part.split(delimiter), line);
  };
  return {
    take(text, line) {
      at ??= line;
      const lines = (carried + text).split(newline);
      carried = lines.pop() ?? '';
      for (const each of lines) {
        row(each, at);
        at += 1;
      }
      if (carried.length > LONGEST_LINE) {
        row(carried, at);
        carried = '';
      }
    },
    finish() {
      if (at !== null && carried !== '') row(carried, at);
      carried = '';
    },
  };
}
