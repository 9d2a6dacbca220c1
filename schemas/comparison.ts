import * as z from 'zod';
import { areaCode, wardCode } from './area.ts';
import { judgementRule, readingSchema } from './judgement.ts';
import { periodSchema } from './period.ts';
import { amongComparableSchema, quartiledRankSchema } from './rank.ts';
import { lineSourceSchema, populationUsedSchema, sourceSchema } from './source.ts';
import { windowSchema } from './window.ts';

const count = z.number().nullable();
const rate = z.number().nullable();
const month = z.string().regex(/^\d{4}-\d{2}$/);
const interval = z.tuple([z.number(), z.number()]).nullable();
const ofBothSides = <Side extends z.ZodType>(side: Side) => z.strictObject({ current: side, previous: side });

/**
 * What is worked out from two counts. `change` is current − previous; `changePercent` is 100 × change ÷
 * previous to one decimal, half away from zero, and null where previous is 0, below it or missing.
 * A missing figure is null, never 0. `moreThanChance` says whether the change is more than chance alone would bring,
 * by the rule that `judgedBy` names; `changePValue` is the chance of one as large, to six decimals; and
 * `changeReading` what it means for people, which across a break in the series nobody can say.
 */
const counts = {
  current: count,
  previous: count,
  change: count,
  changePercent: z.number().nullable(),
  moreThanChance: z.boolean().nullable(),
  changePValue: z.number().nullable(),
  changeReading: readingSchema.nullable(),
};

/**
 * `ratePer1000` is count ÷ population × 1,000 over the months of the window as they are, unrounded; the intervals of the rate,
 * lower limit first, are to six decimals.
 */
const rated = {
  ratePer1000: rate,
  population: populationUsedSchema.nullable(),
  rateInterval95: interval,
  rateInterval998: interval,
};

const judgedBy = { change: judgementRule.nullable(), interval: judgementRule.nullable() };

/** An area's rate less that of the county's total, and less the plain mean and the median of the areas' rates. */
const distanceSchema = z.strictObject({ fromCounty: rate, fromMean: rate, fromMedian: rate });

/**
 * A measure as a part of its parent, over the same area and window: its share in percent, to one decimal, with the
 * interval of that share. A part `ofWhich` is counted inside its parent and not one of those that add up to it.
 */
export const shareOfParentSchema = z.strictObject({
  parent: z.string().min(1),
  parentCount: z.number(),
  ofWhich: z.boolean(),
  percent: z.number(),
  interval95: z.tuple([z.number(), z.number()]),
  judgedBy: judgementRule,
});

export type ShareOfParent = z.infer<typeof shareOfParentSchema>;

/** What the parts of a measure come to where all of them are known, and how much more the measure itself is. */
export const sumOfPartsSchema = z.strictObject({ sum: z.number(), difference: z.number() });

const inTree = { shareOfParent: shareOfParentSchema.nullable(), sumOfParts: sumOfPartsSchema.nullable() };

/** Of a window that was sent as one figure and by the month too: the figure, what the months come to, and how much more was sent. */
export const reconciliationSchema = z.strictObject({
  sent: z.number(),
  source: sourceSchema,
  sumOfMonths: z.number(),
  difference: z.number(),
});
export type Reconciliation = z.infer<typeof reconciliationSchema>;

/**
 * What all is said of the months: whether both sides stand on approximate figures; the months of either that nobody has
 * sent, the previous side's only where it has others; how much those of an incomplete side that are there come to;
 * and of a figure sent for the whole window what its months come to.
 */
const months = {
  approximate: ofBothSides(z.boolean()),
  missingMonths: z.array(periodSchema),
  previousMissingMonths: z.array(periodSchema),
  partialCount: ofBothSides(count),
  reconciliation: ofBothSides(reconciliationSchema.nullable()),
};

/**
 * One area in a comparison. `missingMonths` names the months of the window that nobody has sent. An area is
 * not `complete` either where its count comes from an incomplete extract. `basis` says whether a count was sent for the
 * window or is the sum of its months, whose sources are those of the months' own comparisons in the measure's document.
 * `againstCounty` is where the rate lies against `countyLimits95` and `countyLimits998`, between which chance (and what
 * makes all the areas differ) would have it; `beyond998` whether it is outside even the wider ones.
 */
export const areaComparisonSchema = z.strictObject({
  code: areaCode,
  name: z.string().min(1),
  ...counts,
  ...rated,
  againstCounty: z.enum(['higher', 'similar', 'lower']).nullable(),
  beyond998: z.boolean().nullable(),
  againstCountyReading: readingSchema.nullable(),
  countyLimits95: interval,
  countyLimits998: interval,
  judgedBy: z.strictObject({ ...judgedBy, county: judgementRule.nullable() }),
  rankByCount: quartiledRankSchema.nullable(),
  rankByRate: quartiledRankSchema.nullable(),
  amongComparable: amongComparableSchema.nullable(),
  distance: distanceSchema.nullable(),
  shareOfDistrictsPercent: z.number().nullable(),
  ...inTree,
  basis: ofBothSides(z.enum(['as-sent', 'sum-of-months']).nullable()),
  complete: z.boolean(),
  ...months,
  sentence: z.string().min(1).nullable(),
  sources: ofBothSides(sourceSchema.nullable()),
});
export type AreaComparison = z.infer<typeof areaComparisonSchema>;

/**
 * The total of a containing area. It is the total that was sent, else every record counted, else
 * the sum of its districts; `basis` says which, and `fromMonths` whether that of each month was added up. `notInAnyDistrict` is
 * the total less the districts, null where no total but their sum is known, or a district is missing. No change is worked out where one
 * side has something in no district and of the other only the districts are known. `missingMonths` are those of which no total
 * is known, where that of the window is not. `sources` are those of
 * the total that was sent, else of every figure that was added up.
 */
export const totalComparisonSchema = z.strictObject({
  code: areaCode,
  name: z.string().min(1),
  ...counts,
  ...rated,
  judgedBy: z.strictObject(judgedBy),
  ...inTree,
  basis: ofBothSides(z.enum(['as-sent', 'records', 'sum-of-districts']).nullable()),
  fromMonths: ofBothSides(z.boolean()),
  approximate: months.approximate,
  reconciliation: months.reconciliation,
  sumOfDistricts: count,
  previousSumOfDistricts: count,
  notInAnyDistrict: count,
  previousNotInAnyDistrict: count,
  districts: z.number().int().positive(),
  missingDistricts: z.array(areaCode),
  missingMonths: z.array(periodSchema),
  sentence: z.string().min(1).nullable(),
  sources: ofBothSides(z.array(sourceSchema)),
});
export type TotalComparison = z.infer<typeof totalComparisonSchema>;

/**
 * A community safety partnership, as it was made up in the last month of the window: the sum of its districts, ranked
 * among the partnerships. Its sources are those of its districts.
 */
export const partnershipComparisonSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  districts: z.array(areaCode).min(1),
  ...counts,
  ...rated,
  judgedBy: z.strictObject(judgedBy),
  rankByCount: quartiledRankSchema.nullable(),
  rankByRate: quartiledRankSchema.nullable(),
  complete: z.boolean(),
});
export type PartnershipComparison = z.infer<typeof partnershipComparisonSchema>;

/**
 * One ward of a district (`within`), named as its sender spells it. A count that is `withheld` is null: it
 * is so small that it could point at a person, or would tell such a one by subtraction.
 */
export const wardComparisonSchema = z.strictObject({
  code: wardCode,
  name: z.string().min(1),
  within: areaCode,
  ...counts,
  judgedBy: z.strictObject({ change: judgementRule.nullable() }),
  withheld: ofBothSides(z.boolean()),
  complete: z.boolean(),
  missingMonths: z.array(periodSchema),
  sources: ofBothSides(sourceSchema.nullable()),
});
export type WardComparison = z.infer<typeof wardComparisonSchema>;

/**
 * What the wards of a district that have a figure come to, and how much more its own count is. Nothing is said where a count
 * of one of them is withheld, nor of a difference from 1 to 4.
 */
export const wardTotalSchema = z.strictObject({
  within: areaCode,
  wards: z.number().int().positive(),
  sumOfWards: count,
  notInAnyWard: count,
});
export type WardTotal = z.infer<typeof wardTotalSchema>;

/**
 * What the areas are judged against: the rate of all that have one together, how far they lie apart (`dispersion` φ, which
 * is about 1 where chance alone sets them apart, and `tau2` τ², by which the limits are widened).
 */
export const funnelSchema = z.strictObject({
  rule: judgementRule,
  pooledRatePer1000: z.number(),
  areas: z.number().int().positive(),
  dispersion: z.number(),
  tau2: z.number(),
});
export type FunnelDocument = z.infer<typeof funnelSchema>;

/** The plain mean and the median of the areas that are complete: every area weighs the same, however many people it has. */
export const spreadSchema = z.strictObject({
  areas: z.number().int().nonnegative(),
  meanCount: count,
  medianCount: count,
  meanRatePer1000: rate,
  medianRatePer1000: rate,
});
export type Spread = z.infer<typeof spreadSchema>;

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
  incompleteExtract: ofBothSides(incompleteExtractSchema.nullable()),
};

/**
 * One window: the areas by name, the totals from the widest, the partnerships by name, the wards that have a figure by
 * district and name. No funnel spans a break within the current period, and fewer than three rates make none.
 */
export const comparisonSchema = z.strictObject({
  window: windowSchema,
  areas: z.array(areaComparisonSchema),
  totals: z.array(totalComparisonSchema),
  partnerships: z.array(partnershipComparisonSchema),
  wards: z.array(wardComparisonSchema),
  wardTotals: z.array(wardTotalSchema),
  spread: spreadSchema,
  funnel: funnelSchema.nullable(),
  ...caveats,
});
export type Comparison = z.infer<typeof comparisonSchema>;
