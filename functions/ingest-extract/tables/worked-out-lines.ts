import { isTotal, isWorkedOut, speaksOfTotal } from '../cells/is-total.ts';
import type { ExtractContext } from '../extract-context.ts';

/** A label with its line, and what the lines of its table are about, as a finding calls it: an area, a ward. */
export type LabelOfLine = { label: string; line: number; what: string };

/** Whether a line is a subtotal or an average, which is passed over: a finding says so, and nothing of it is stored. */
export function isPassedOver({ label: found, line, what }: LabelOfLine, { findings }: ExtractContext): boolean {
  if (!isWorkedOut(found)) return false;
  findings.add('line-not-stored', { line, found, what, why: 'worked out from other lines' });
  return true;
}

/**
 * Whether a line is a total of who knows what, such as `Total 2017`: a finding refuses it. Where names are
 * free, it would be taken for one of them otherwise.
 */
export function isTotalInDoubt({ label: found, line }: LabelOfLine, context: ExtractContext): boolean {
  if (!speaksOfTotal(found) || isTotal(found, context)) return false;
  context.findings.add('total-in-doubt', { line, found });
  return true;
}
