import type { Period } from '../../../schemas/period.ts';
import { periodsIn } from './read-period.ts';

/** The one period that a heading names, or null where it names none or several. */
export function periodOfColumn(heading: string): Period | null {
  const [only, another] = new Set(periodsIn(heading).periods);
  return another === undefined ? (only ?? null) : null;
}
