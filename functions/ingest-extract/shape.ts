import type { Dataset, ExtractContext } from './extract-context.ts';

/** Reads the lines below one header. Blank lines are never handed to it. */
export type LineReader = {
  takeLine(cells: readonly string[], line: number): void;
  finish(): void;
};

/**
 * A layout that extracts are known to have, in the kinds of folder it `reads`. `expects` says in words
 * what its header needs; `recognise` gives a reader for the lines below a header of this shape, or
 * null where the cells are not such a header. `titles` are the texts above the header, line by line.
 * Where `headerMaySpread`, two lines together may be the header. `looksPast` are the headings, in lower
 * case, of columns in which people are not looked for, in lines that `isRecord`: what they hold is known to be of
 * places and cases. Any other line below the header is looked at wholly.
 */
export type Shape = {
  name: string;
  reads: readonly Dataset['kind'][];
  expects: string;
  headerMaySpread?: true;
  looksPast?: {
    headings: readonly string[];
    isRecord(header: readonly string[]): (cells: readonly string[]) => boolean;
  };
  recognise(
    header: readonly string[],
    line: number,
    context: ExtractContext,
    titles: readonly string[],
  ): LineReader | null;
};
