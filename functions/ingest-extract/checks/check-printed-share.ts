import type { FindingCollector } from '../collect-findings.ts';
import { decimalsOf, type PrintedNumber } from './check-printed-change.ts';

/**
 * Tells of a printed share that is not that of a part in a whole, at the decimals it was printed with, or
 * at fewer where its column was rounded to fewer. Of one that lies halfway either rounding is right.
 */
export function checkShare(
  printed: PrintedNumber,
  { part, whole }: { part: number; whole: number },
  findings: FindingCollector,
  mostDecimals = Number.POSITIVE_INFINITY,
): void {
  if (whole === 0) return;
  const { line, column, found, number } = printed;
  const decimals = Math.min(decimalsOf(printed), mostDecimals);
  // In whole numbers, so that a tie is a tie: both sides times the whole and a power of ten.
  const written = Math.round(number.value * 10 ** decimals);
  const exact = part * 100 * 10 ** decimals;
  if (Math.abs(written * whole - exact) * 2 <= whole) return;
  const expected = ((part * 100) / whole).toFixed(Math.max(decimals, 1));
  const isCutOff = written === Math.floor(exact / whole);
  if (isCutOff)
    findings.add('printed-percent-cut-off', { line, column, found, expected, previous: part, current: whole });
  else findings.add('printed-share-wrong', { line, column, found, expected, part, whole });
}
