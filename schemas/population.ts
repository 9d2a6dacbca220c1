import * as z from 'zod';
import { areaCode } from './area.ts';

/**
 * Mid-year population estimates that come with the county's reference data. The edition matters:
 * the statistics office rebases whole series, and two editions of one year differ by up to 5 %.
 */
export const populationEditionSchema = z.strictObject({
  edition: z.string().min(1),
  source: z.string().min(1),
  estimates: z.array(z.strictObject({ area: areaCode, year: z.number().int(), value: z.number().int().positive() })),
});

/**
 * Which mid-year estimate a rate divides by: `latest-before`, the newest whose 30 June falls before the first day of the
 * window; or `year-of-first-month`, that of the calendar year in which the window begins, or else the newest before it.
 */
export const rateDenominator = z.enum(['latest-before', 'year-of-first-month']);
export type RateDenominator = z.infer<typeof rateDenominator>;
