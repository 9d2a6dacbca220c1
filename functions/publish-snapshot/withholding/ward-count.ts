import type { Period } from '../../../schemas/period.ts';

/**
 * What a ward counted, as it stood at one time or another, at its place in a history. One that is revised has a place for each
 * value; one that nobody sent but that `follows` from others has its own.
 */
export type WardCount = {
  place: number;
  measure: string;
  period: Period;
  ward: string;
  value: number;
  follows?: true;
};

/** What a count is of, whatever its value. */
export function keyOf({ measure, period, ward, follows }: Omit<WardCount, 'place' | 'value'>): string {
  return `${measure} ${period} ${ward}${follows ? ' follows' : ''}`;
}
