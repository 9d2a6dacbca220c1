import * as z from 'zod';

/** An ONS nine-character area code, such as `E07000109`. */
export const areaCode = z.string().regex(/^[A-Z]\d{8}$/);

/**
 * A place that figures are reported for. `within` is the code of the area that contains it;
 * `aliases` are other spellings seen in extracts. A renamed area keeps its code.
 */
export const areaSchema = z.strictObject({
  code: areaCode,
  name: z.string().min(1),
  kind: z.enum(['police-force-area', 'county', 'unitary-authority', 'district']),
  within: areaCode.nullable(),
  aliases: z.array(z.string()),
});
export type Area = z.infer<typeof areaSchema>;

/**
 * Stands where an area code would for incidents that the sender counted but that lie in none of
 * the county's districts: no location was given, or the location is outside the county.
 */
export const NOT_IN_ANY_DISTRICT = 'not-in-any-district';

/** The areas that are set side by side: districts, and unitary authorities of the same rank. */
export function isCompared(area: Area): boolean {
  return area.kind === 'district' || area.kind === 'unitary-authority';
}
