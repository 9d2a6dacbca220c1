import * as z from 'zod';
import { areaCode, areaSchema } from './area.ts';
import {
  areaComparisonSchema,
  caveats,
  comparisonSchema,
  totalComparisonSchema,
  wardComparisonSchema,
} from './comparison.ts';
import { controlChartSchema } from './control-chart.ts';
import { rulesCited } from './judgement.ts';
import { measureSchema } from './measure.ts';
import { revisionsCounted } from './revisions.ts';
import { STATEMENT_KINDS } from './statement.ts';
import { windowSchema } from './window.ts';

/** A file of the static bucket: its path, its bytes as text, and its media type. */
export type PublishedFile = { path: string; body: string; contentType: string };

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const describedMeasure = measureSchema.pick({ id: true, label: true, unit: true, polarity: true });

/** The files that a document's sources point at, by upload id. */
export const uploadsCited = z.record(z.string(), z.strictObject({ key: z.string().min(1) }));

/**
 * Where a measure stands among the others, by their ids: the one that it is a part of, its parts, what is counted inside it beside
 * those, and the measures that it adds up where they are not its parts.
 */
const treeSchema = z.strictObject({
  parent: z.string().nullable(),
  children: z.array(z.string()),
  ofWhich: z.array(z.string()),
  sumOf: z.array(z.string()),
});

/** `v1/measures/<measure>/<hash>.json`: one measure, every area, every window, newest first; and its charts by month. */
export const measureDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  measure: describedMeasure,
  tree: treeSchema,
  comparisons: z.array(comparisonSchema),
  charts: z.array(controlChartSchema),
  rules: rulesCited,
  uploads: uploadsCited,
});
export type MeasureDocument = z.infer<typeof measureDocumentSchema>;

/**
 * `v1/areas/<area code>/<hash>.json`: one area, every measure, the newest window of every kind; then of each
 * measure that its wards have figures of, the newest window in which they do.
 */
export const areaDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  area: areaSchema.pick({ code: true, name: true, kind: true, within: true }),
  measures: z.array(
    z.strictObject({
      measure: describedMeasure,
      window: windowSchema,
      comparison: z.union([areaComparisonSchema, totalComparisonSchema]),
      ...caveats,
    }),
  ),
  wards: z.array(
    z.strictObject({
      measure: describedMeasure,
      window: windowSchema,
      comparisons: z.array(wardComparisonSchema),
      ...caveats,
    }),
  ),
  rules: rulesCited,
  uploads: uploadsCited,
});
export type AreaDocument = z.infer<typeof areaDocumentSchema>;

const publishedDocument = z.strictObject({ path: z.string().min(1), sha256 });

/**
 * `v1/snapshots/<snapshot id>.json`: every document of one snapshot and every upload it rests on.
 * `asAt` is when the newest of those uploads was written: later ones are not in it. The id is the
 * hash of `asAt`, `documents` and `uploads`; `previous` and `changes` tell of the snapshot published before, and the
 * revisions, which depend on it, are named there and not among the documents. They are null where nothing was
 * published before, or nobody looked yet: a manifest from before there were revisions is read as one that names none.
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
  changes: z.strictObject({
    added: z.array(z.string()),
    removed: z.array(z.string()),
    revisions: revisionsCounted.nullable().default(null),
  }),
});
export type Manifest = z.infer<typeof manifestSchema>;

const labelledDocument = publishedDocument.extend({ label: z.string().min(1) });

/** The one path that is ever overwritten. */
export const LATEST = 'v1/latest.json';

/**
 * `v1/latest.json`: the one pointer that is overwritten, always last. A pointer from before there were
 * statements or revisions is read as one that names none.
 */
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
  statements: z.partialRecord(z.enum(STATEMENT_KINDS), labelledDocument).default({}),
  revisions: publishedDocument.nullable().default(null),
});
export type Latest = z.infer<typeof latestSchema>;

/** The pointer as it stands, with the tag that lets it be replaced only if nobody else has. */
export type StandingLatest = { latest: Latest; etag: string };
