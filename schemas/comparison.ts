import * as z from 'zod';
import { areaCode, wardCode } from './area.ts';
import { periodSchema } from './period.ts';

const count = z.number().nullable();
const month = z.string().regex(/^\d{4}-\d{2}$/);

/**
 * The line and column of an upload's file from which a figure was read. `approximate` and `note` are what
 * its sender said beside it: whatever is worked out from an approximate figure is approximate too.
 */
export const sourceSchema = z.strictObject({
  uploadId: z.string().min(1),
  line: z.number().int().positive(),
  column: z.string(),
  approximate: z.literal(true).optional(),
  note: z.string().min(1).optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** The line of an upload's file that makes a statement. */
export const lineSourceSchema = sourceSchema.pick({ uploadId: true, line: true });

/** A place among the areas that have a figure: 1 = the highest; equal values share it and the next is skipped. */
export const rankSchema = z.strictObject({
  position: z.number().int().positive(),
  outOf: z.number().int().positive(),
  tied: z.boolean(),
});
export type Rank = z.infer<typeof rankSchema>;

/**
 * The population a rate divides by: the mid-year estimate of `year`, in the edition named. An
 * estimate that was sent has the upload, line and column it came from; one of the county's own
 * reference data has the name of its publisher instead. For a total, the estimates of its districts
 * are added.
 */
export const populationUsedSchema = z.strictObject({
  value: z.number().int().positive(),
  year: z.number().int(),
  edition: z.string().nullable(),
  sources: z.array(z.union([sourceSchema, z.strictObject({ reference: z.string().min(1) })])),
});
export type PopulationUsed = z.infer<typeof populationUsedSchema>;

/**
 * Periods set side by side. `kind` is `month`, or `as-sent` for several months that were sent as
 * one figure; `previous` is the same months one year earlier.
 */
export const windowSchema = z.strictObject({
  kind: z.enum(['as-sent', 'month']),
  current: periodSchema,
  previous: periodSchema,
  months: z.number().int().positive(),
});
export type Window = z.infer<typeof windowSchema>;

/**
 * What is worked out from two counts. `change` is current − previous; `changePercent` is 100 × change ÷
 * previous to one decimal, half away from zero, and null where previous is 0 or missing.
 * A missing figure is null, never 0.
 */
const counts = { current: count, previous: count, change: count, changePercent: z.number().nullable() };

/** `ratePer1000` is count ÷ population × 1,000 over the months of the window as they are, unrounded. */
const compared = { ...counts, ratePer1000: z.number().nullable(), population: populationUsedSchema.nullable() };

const sources = z.strictObject({ current: sourceSchema.nullable(), previous: sourceSchema.nullable() });

/**
 * One area in a comparison. `missingMonths` names the months of the window that nobody has sent. An area is
 * not `complete` either where its count comes from an incomplete extract.
 */
export const areaComparisonSchema = z.strictObject({
  code: areaCode,
  name: z.string().min(1),
  ...compared,
  rankByCount: rankSchema.nullable(),
  rankByRate: rankSchema.nullable(),
  complete: z.boolean(),
  missingMonths: z.array(periodSchema),
  sources,
});
export type AreaComparison = z.infer<typeof areaComparisonSchema>;

const basis = z.enum(['as-sent', 'records', 'sum-of-districts']).nullable();

/**
 * The total of a containing area. It is the total that was sent, else every record counted, else
 * the sum of its districts; `basis` says which. `notInAnyDistrict` is the total less the districts,
 * null where no total but their sum is known, or a district is missing. `sources` are those of the total
 * that was sent, else of every figure that was added up.
 */
export const totalComparisonSchema = z.strictObject({
  code: areaCode,
  name: z.string().min(1),
  ...compared,
  basis: z.strictObject({ current: basis, previous: basis }),
  sumOfDistricts: count,
  previousSumOfDistricts: count,
  notInAnyDistrict: count,
  previousNotInAnyDistrict: count,
  districts: z.number().int().positive(),
  missingDistricts: z.array(areaCode),
  sources: z.strictObject({ current: z.array(sourceSchema), previous: z.array(sourceSchema) }),
});
export type TotalComparison = z.infer<typeof totalComparisonSchema>;

/**
 * One ward of a district (`within`), named as its sender spells it. A count that is `withheld` is null: it
 * is so small that it could point at a person, or would tell such a one by subtraction.
 */
export const wardComparisonSchema = z.strictObject({
  code: wardCode,
  name: z.string().min(1),
  within: areaCode,
  ...counts,
  withheld: z.strictObject({ current: z.boolean(), previous: z.boolean() }),
  complete: z.boolean(),
  missingMonths: z.array(periodSchema),
  sources,
});
export type WardComparison = z.infer<typeof wardComparisonSchema>;

/**
 * From `month` on the measure is recorded in another way, in one area and all within it or, where `area` is null,
 * everywhere: counts before and since cannot simply be compared.
 */
export const breakSchema = z.strictObject({
  month,
  reason: z.string(),
  area: areaCode.nullable(),
  source: lineSourceSchema,
});
export type Break = z.infer<typeof breakSchema>;

/**
 * Why the records of a month look as if some are missing, with the crimes (all but anti-social behaviour) and the
 * incidents of anti-social behaviour that they come to, beside those of the month they were compared with.
 */
export const incompleteExtractSchema = z.strictObject({
  reason: z.string().min(1),
  crime: z.number(),
  antiSocialBehaviour: z.number(),
  comparedWith: z.strictObject({ month, crime: z.number(), antiSocialBehaviour: z.number() }),
});

/**
 * What a comparison must not be shown without: the breaks between its first month and its last, oldest first, and
 * whether the counts of either side come from an incomplete extract. Those stand as they are, but no change is
 * worked out with them, and from current ones no rate and no place either.
 */
export const caveats = {
  breaks: z.array(breakSchema),
  incompleteExtract: z.strictObject({
    current: incompleteExtractSchema.nullable(),
    previous: incompleteExtractSchema.nullable(),
  }),
};

/** One window: the areas by name, the totals from the widest, the wards that have a figure by district and name. */
export const comparisonSchema = z.strictObject({
  window: windowSchema,
  areas: z.array(areaComparisonSchema),
  totals: z.array(totalComparisonSchema),
  wards: z.array(wardComparisonSchema),
  ...caveats,
});
export type Comparison = z.infer<typeof comparisonSchema>;
