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

/**
 * A ward of a district, which no code of the county's reference data names: the district's code, then
 * the ward's name as its sender writes it, in lower case with hyphens, such as `E07000105/victoria`.
 */
export const wardCode = z.string().regex(/^[A-Z]\d{8}\/[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** The code under which a ward of a district is kept, from its name: case, accents and punctuation make no difference. */
export function wardCodeOf(district: Area, name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’.]|\p{M}/gu, '')
    .replaceAll('&', ' and ');
  return `${district.code}/${plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

/** The code of the district that a ward lies in, or null where a code is not that of a ward. */
export function districtOfWard(code: string): string | null {
  // Nearly all codes are of areas: those need no pattern, which snapshots would try a million times.
  if (!code.includes('/')) return null;
  return wardCode.safeParse(code).success ? code.slice(0, code.indexOf('/')) : null;
}

/** The areas that are set side by side: districts, and unitary authorities of the same rank. */
export function isCompared(area: Area): boolean {
  return area.kind === 'district' || area.kind === 'unitary-authority';
}
