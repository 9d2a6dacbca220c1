import { LONGEST_TEXT } from '../../../schemas/statement.ts';
import type { FindingCollector } from '../collect-findings.ts';

/** Where a text stands: its line, and the heading of its column. */
export type TextPlace = { line: number; column: string };

/**
 * A text as it is kept: every run of spaces and line breaks is one space. Null, and a finding, where it
 * is longer than is kept.
 */
export function readText(cell: string, { line, column }: TextPlace, findings: FindingCollector): string | null {
  const text = cell.replace(/\s+/g, ' ').trim();
  if (text.length <= LONGEST_TEXT) return text;
  const [length, most] = [text.length, LONGEST_TEXT].map((characters) => characters.toLocaleString('en-GB'));
  findings.add('text-too-long', { line, column, length, most });
  return null;
}

/** A text that must be there: null, and a finding, also where the cell is empty. */
export function readSomeText(cell: string, place: TextPlace, findings: FindingCollector): string | null {
  const text = readText(cell, place, findings);
  if (text !== '') return text;
  findings.add('text-missing', { ...place });
  return null;
}
