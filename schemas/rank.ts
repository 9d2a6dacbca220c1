import * as z from 'zod';
import { areaCode } from './area.ts';

const position = z.number().int().positive();

/**
 * A place among the areas that have a figure. `direction` says which end is 1: with `highest-first` the highest; equal values share
 * a place and the next is skipped.
 */
export const rankSchema = z.strictObject({
  position,
  outOf: position,
  tied: z.boolean(),
  direction: z.literal('highest-first'),
});
export type Rank = z.infer<typeof rankSchema>;

/** A place with the quarter of the areas it lies in: 1 = the quarter with the highest; null among fewer than four, and where those who share it reach into the next quarter. */
export const quartiledRankSchema = rankSchema.extend({ quartile: z.number().int().min(1).max(4).nullable() });
export type QuartiledRank = z.infer<typeof quartiledRankSchema>;

/**
 * An area among those it was said to be comparable with, itself included: their codes, as far as they have a figure, how many
 * others of the list are not known here, and the plain mean of their rates, each area weighing the same.
 */
export const amongComparableSchema = z.strictObject({
  areas: z.array(areaCode),
  notKnownHere: z.number().int().nonnegative(),
  rankByCount: rankSchema.nullable(),
  rankByRate: rankSchema.nullable(),
  meanRatePer1000: z.number().nullable(),
});
export type AmongComparable = z.infer<typeof amongComparableSchema>;
