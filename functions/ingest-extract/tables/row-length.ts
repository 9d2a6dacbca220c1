import type { FindingCollector } from '../collect-findings.ts';

/**
 * Whether a line has at least `needed` cells and nothing beyond its header; a finding says so where it
 * has not. Empty cells at the end, which spreadsheets leave, are nothing.
 */
export function hasItsCells(
  cells: readonly string[],
  header: readonly string[],
  needed: number,
  line: number,
  findings: FindingCollector,
): boolean {
  const tooLong = cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim() !== '');
  if (!tooLong && cells.length >= needed) return true;
  const lengths = { line, found: String(cells.length), expected: String(header.length) };
  findings.add(tooLong ? 'row-too-long' : 'row-too-short', lengths);
  return false;
}
