import { change, changePercent, changePercentCutOff } from '../../comparison-rules/change.ts';
import type { ReadNumber } from '../cells/read-number.ts';
import type { FindingCollector } from '../collect-findings.ts';

/** A spreadsheet's own division has more decimals than anybody checks, the last of them wrong. */
const DECIMALS_CHECKED = 6;

/** A number printed beside figures: where it stands, how it is written and what that means. */
export type PrintedNumber = {
  line: number;
  column: string;
  found: string;
  number: Extract<ReadNumber, { state: 'number' }>;
};

/** The earlier and the later of two figures. */
export type Compared = { previous: number; current: number };

/** How many decimals of a printed number are held against the exact one. */
export function decimalsOf({ number }: PrintedNumber): number {
  return Math.min(number.decimals, DECIMALS_CHECKED);
}

/** Tells of a printed change that is not the one between two figures. */
export function checkChange(
  { line, column, found, number }: PrintedNumber,
  { previous, current }: Compared,
  findings: FindingCollector,
): void {
  if (number.value === change(previous, current)) return;
  const expected = String(change(previous, current));
  findings.add('printed-change-wrong', { line, column, found, expected, previous, current });
}

/**
 * Tells of a printed percentage that is not that of the change between two figures, at the decimals it was
 * printed with. Of one that lies halfway, such as 6.25, both 6.2 and 6.3 are roundings that people use.
 */
export function checkPercent(
  printed: PrintedNumber,
  { previous, current }: Compared,
  findings: FindingCollector,
): void {
  const { line, column, found, number } = printed;
  const decimals = decimalsOf(printed);
  const written = Number(number.value.toFixed(decimals));
  if (written === changePercent(previous, current, decimals)) return;
  const percent = changePercent(previous, current);
  const expected = percent === null ? 'n/a' : percent.toFixed(1);
  const worked = percent === null ? 'no percentage, because the earlier one is 0' : `${expected} %`;
  const cutOff = written === changePercentCutOff(previous, current, decimals);
  if (cutOff && isHalfway({ previous, current }, decimals)) return;
  const code = cutOff ? 'printed-percent-cut-off' : 'printed-percent-wrong';
  findings.add(code, { line, column, found, expected, worked, previous, current });
}

/** Whether the exact percentage lies halfway between two that can be written with so many decimals. */
function isHalfway({ previous, current }: Compared, decimals: number): boolean {
  const twice = BigInt(Math.abs(change(previous, current))) * 200n * 10n ** BigInt(decimals);
  const whole = BigInt(previous);
  return twice % whole === 0n && (twice / whole) % 2n === 1n;
}
