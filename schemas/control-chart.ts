import * as z from 'zod';
import { areaCode } from './area.ts';
import { judgementRule, readingSchema } from './judgement.ts';

const month = z.string().regex(/^\d{4}-\d{2}$/);

/**
 * Where a chart begins: with the first figure there is, after a month without one or of which records are missing, with a
 * break in the series, or where it was decided that limits are worked out anew.
 */
export const chartStart = z.enum(['first-figure', 'gap', 'break', 'rebase']);

/**
 * The months of one area that follow each other without a gap or a break, oldest first. `reason` is that of the break or of
 * the decision with which they begin, or says which records before them are missing. Of twelve months or more the chart has
 * its `mean` and its limits (natural process limits at mean ± 2.66 average moving ranges, and near ones at two thirds of the
 * way), all in the measure's unit and to six decimals; of fewer these are null and no month is judged. A lower limit may be
 * below 0, where a count cannot fall. A month that stands out names the first rule that it meets, on which side of the
 * mean, or in which direction, it does, and what that means for people.
 */
export const controlChartSchema = z.strictObject({
  code: areaCode,
  name: z.string().min(1),
  startsWith: chartStart,
  reason: z.string().nullable(),
  limits: z
    .strictObject({
      mean: z.number(),
      lower: z.number(),
      nearLower: z.number(),
      nearUpper: z.number(),
      upper: z.number(),
    })
    .nullable(),
  points: z.array(
    z.strictObject({
      month,
      value: z.number(),
      signal: z
        .strictObject({ rule: judgementRule, side: z.enum(['higher', 'lower']), reading: readingSchema })
        .nullable(),
    }),
  ),
});
export type ControlChart = z.infer<typeof controlChartSchema>;
