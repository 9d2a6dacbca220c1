import * as z from 'zod';
import { periodSchema } from './period.ts';

/**
 * What a window is. `as-sent` is of several months that were sent as one figure; the others are what its months make
 * it. A financial year to date begins in April, and in March it is the whole year.
 */
export const WINDOW_KINDS = [
  'as-sent',
  'month',
  'quarter',
  'financial-year-to-date',
  'calendar-year',
  'year-to-june',
  'rolling-twelve-months',
] as const;
export const windowKind = z.enum(WINDOW_KINDS);
export type WindowKind = z.infer<typeof windowKind>;

/**
 * Periods set side by side; `previous` is the same months one year earlier. A window is `as-sent` where only such a
 * figure makes it; where the months do too it is what they make it. `alsoKnownAs` are the other kinds that it is.
 */
export const windowSchema = z.strictObject({
  kind: windowKind,
  alsoKnownAs: z.array(windowKind),
  current: periodSchema,
  previous: periodSchema,
  months: z.number().int().positive(),
});
export type Window = z.infer<typeof windowSchema>;
