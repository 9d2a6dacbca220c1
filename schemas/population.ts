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
