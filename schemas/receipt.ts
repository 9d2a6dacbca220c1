import * as z from 'zod';
import { findingSchema } from './finding.ts';
import { periodSchema } from './period.ts';

/**
 * What became of an upload.
 * - `accepted`: its figures are stored. `refused`: nothing of it is.
 * - `unchanged`: the same bytes are already stored from the same place. `superseded`: a newer file
 *   at the same place had already been taken when this one came to be read.
 */
export const outcomeSchema = z.enum(['accepted', 'refused', 'unchanged', 'superseded']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** How a file was understood; what could not be told is absent. */
export const readAsSchema = z.strictObject({
  shape: z.string().optional(),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  headerLine: z.number().int().positive().optional(),
  periods: z.array(periodSchema),
});
export type ReadAs = z.infer<typeof readAsSchema>;

/**
 * The receipt of one upload, put in the upload bucket for its sender. `counts` are exact;
 * `findings` quotes at most 100 of each code, whole-file findings first, then by line.
 */
export const receiptSchema = z.strictObject({
  schemaVersion: z.literal(1),
  uploadId: z.string().min(1),
  key: z.string().min(1),
  submitter: z.string(),
  dataset: z.string(),
  receivedAt: z.iso.datetime(),
  outcome: outcomeSchema,
  readAs: readAsSchema,
  counts: z.strictObject({
    linesRead: z.number().int().nonnegative(),
    figures: z.number().int().nonnegative(),
    statements: z.number().int().nonnegative(),
    errors: z.number().int().nonnegative(),
    warnings: z.number().int().nonnegative(),
    notices: z.number().int().nonnegative(),
    byCode: z.record(z.string(), z.number().int().positive()),
  }),
  findings: z.array(findingSchema),
});
export type Receipt = z.infer<typeof receiptSchema>;
