import type { FindingCollector } from '../collect-findings.ts';

/** The lines of a table that are kept until all have been read, so that they can be checked together. */
export type KeptLines<Line> = {
  all: readonly Line[];
  /** False, and a finding, where there are already as many as are kept. */
  keep(line: Line): boolean;
  /** Passes over a line that is only text. */
  passOver(line: number, text: string): void;
};

/** A table with more lines than this is none that people read. */
const MOST_LINES = 10_000;

/** Starts keeping lines. `about` says what each is about, as a finding calls it: an area, a ward. */
export function keepLines<Line extends { line: number }>(about: string, findings: FindingCollector): KeptLines<Line> {
  const all: Line[] = [];
  let tooMany = false;
  let remarks: { line: number; found: string }[] = [];
  return {
    all,
    keep(kept) {
      if (all.length === MOST_LINES) {
        const expected = MOST_LINES.toLocaleString('en-GB');
        if (!tooMany) findings.add('too-many-lines', { line: kept.line, expected });
        tooMany = true;
        return false;
      }
      all.push(kept);
      // Below the table a line of text is a note; between its lines it may be one that lost its figures.
      for (const remark of remarks) findings.add('line-not-used', { ...remark, what: about });
      remarks = [];
      return true;
    },
    passOver(line, found) {
      if (found !== '' && all.length > 0) remarks.push({ line, found });
    },
  };
}
