import type { FilledCell } from './filled-cells.ts';

/** Signs that tables hardly have, and that anything that is no text is full of. */
const ODD = /[\p{Cc}\p{Sk}\p{So}\p{Sm}\ufffd$\\{}#!?*]/gu;

/** So many of them may stand in any line, and beyond that one in so many characters. */
const FEW = 2;
const ONE_IN = 12;

/** Whether a row is no text that somebody wrote: in programs, pictures and noise anything may be seen. */
export function isGarbage(row: readonly FilledCell[]): boolean {
  const text = row.map((cell) => cell.text).join('');
  const odd = text.replace(/[\n+<>|]/g, '').match(ODD)?.length ?? 0;
  return odd > FEW && odd * ONE_IN > text.length;
}
