import * as z from 'zod';
import { areaCode } from './area.ts';
import { lastMonth, type Period } from './period.ts';

const month = z.string().regex(/^\d{4}-\d{2}$/);

/**
 * A community safety partnership and the districts it is made up of, from one month to another (`YYYY-MM`, both included; null
 * where it has no beginning, or no end, that matters here): partnerships join and part.
 */
export const partnershipSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.string().min(1),
  districts: z.array(areaCode).min(1),
  from: month.nullable(),
  until: month.nullable(),
});
export type Partnership = z.infer<typeof partnershipSchema>;

/** The partnerships that there were in the last month of a period, by name. */
export function partnershipsIn(period: Period, partnerships: readonly Partnership[]): Partnership[] {
  const month = lastMonth(period);
  return partnerships
    .filter(({ from, until }) => (from === null || from <= month) && (until === null || month <= until))
    .sort((one, other) => ((one.name === other.name ? one.id < other.id : one.name < other.name) ? -1 : 1));
}
