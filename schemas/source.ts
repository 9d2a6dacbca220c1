import * as z from 'zod';

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
