import * as z from 'zod';
import { areaCode, areaSchema } from './area.ts';
import { measureSchema } from './measure.ts';
import { periodSchema } from './period.ts';

/** A file of the static bucket: its path, its bytes as text, and its media type. */
export type PublishedFile = { path: string; body: string; contentType: string };

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().nullable();

/** The line and column of an upload's file from which a figure was read. */
export const sourceSchema = z.strictObject({
  uploadId: z.string().min(1),
  line: z.number().int().positive(),
  column: z.string(),
});
export type Source = z.infer<typeof sourceSchema>;

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
 * The parts every comparison has. `change` is current − previous; `changePercent` is 100 × change ÷
 * previous to one decimal, half away from zero, and null where previous is 0 or missing.
 * `ratePer1000` is count ÷ population × 1,000 over the months of the window as they are, unrounded.
 * A missing figure is null, never 0.
 */
const compared = {
  current: count,
  previous: count,
  change: count,
  changePercent: z.number().nullable(),
  ratePer1000: z.number().nullable(),
  population: populationUsedSchema.nullable(),
};

/** One area in a comparison. `missingMonths` names the months of the window that nobody has sent. */
export const areaComparisonSchema = z.strictObject({
  code: areaCode,
  name: z.string().min(1),
  ...compared,
  rankByCount: rankSchema.nullable(),
  rankByRate: rankSchema.nullable(),
  complete: z.boolean(),
  missingMonths: z.array(periodSchema),
  sources: z.strictObject({ current: sourceSchema.nullable(), previous: sourceSchema.nullable() }),
});
export type AreaComparison = z.infer<typeof areaComparisonSchema>;

const basis = z.enum(['as-sent', 'records', 'sum-of-districts']).nullable();

/**
 * The total of a containing area. It is the total that was sent, else every record counted, else
 * the sum of its districts; `basis` says which. `notInAnyDistrict` is the total less the districts,
 * null where no total but their sum is known, or a district is missing. `sources` are those of the total that was sent, else of every figure
 * that was added up.
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

export const comparisonSchema = z.strictObject({
  window: windowSchema,
  areas: z.array(areaComparisonSchema),
  totals: z.array(totalComparisonSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;

const describedMeasure = measureSchema.pick({ id: true, label: true, unit: true, polarity: true });

/** The files that a document's sources point at, by upload id. */
const uploadsCited = z.record(z.string(), z.strictObject({ key: z.string().min(1) }));

/** `v1/measures/<measure>/<hash>.json`: one measure, every area, every window, newest first. */
export const measureDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  measure: describedMeasure,
  comparisons: z.array(comparisonSchema),
  uploads: uploadsCited,
});
export type MeasureDocument = z.infer<typeof measureDocumentSchema>;

/** `v1/areas/<area code>/<hash>.json`: one area, every measure, the newest window of each. */
export const areaDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  area: areaSchema.pick({ code: true, name: true, kind: true, within: true }),
  measures: z.array(
    z.strictObject({
      measure: describedMeasure,
      window: windowSchema,
      comparison: z.union([areaComparisonSchema, totalComparisonSchema]),
    }),
  ),
  uploads: uploadsCited,
});
export type AreaDocument = z.infer<typeof areaDocumentSchema>;

const publishedDocument = z.strictObject({ path: z.string().min(1), sha256 });

/**
 * `v1/snapshots/<snapshot id>.json`: every document of one snapshot and every upload it rests on.
 * `asAt` is when the newest of those uploads was written: later ones are not in it. The id is the
 * hash of `asAt`, `documents` and `uploads`; `previous` and `changes` tell of the snapshot before.
 */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  snapshotId: z.string().min(1),
  asAt: z.iso.datetime(),
  documents: z.array(publishedDocument),
  uploads: z.array(
    z.strictObject({
      uploadId: z.string().min(1),
      key: z.string().min(1),
      submitter: z.string().min(1),
      dataset: z.string().min(1),
      receivedAt: z.iso.datetime(),
    }),
  ),
  previous: z.string().nullable(),
  changes: z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()) }),
});
export type Manifest = z.infer<typeof manifestSchema>;

const labelledDocument = publishedDocument.extend({ label: z.string().min(1) });

/** `v1/latest.json`: the one pointer that is overwritten, always last. */
export const latestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  snapshotId: z.string().min(1),
  publishedAt: z.iso.datetime(),
  asAt: z.iso.datetime(),
  manifest: z.string().min(1),
  measures: z.record(z.string(), labelledDocument),
  areas: z.record(areaCode, labelledDocument),
  tables: z.record(z.string(), publishedDocument.extend({ dataPackage: z.string().min(1) })),
  meetings: z.record(z.string(), labelledDocument),
});
export type Latest = z.infer<typeof latestSchema>;

/** The pointer as it stands, with the tag that lets it be replaced only if nobody else has. */
export type StandingLatest = { latest: Latest; etag: string };
