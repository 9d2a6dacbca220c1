import * as z from 'zod';
import { figureArea } from './figure.ts';
import { newestFirst, periodSchema } from './period.ts';
import { sourceSchema } from './source.ts';

/** A figure as it counted in a snapshot, and where it was read. */
const countingSchema = z.strictObject({ value: z.number(), source: sourceSchema });

const figureOf = {
  measure: z.string().min(1),
  area: figureArea,
  areaName: z.string().min(1),
  period: periodSchema,
};

/**
 * A figure of one measure, area and period whose counting value is another than in the snapshot before, there for the first
 * time, or there no longer. One that somebody else restates with the same value has not changed.
 */
export const revisionSchema = z.discriminatedUnion('change', [
  z.strictObject({ ...figureOf, change: z.literal('revised'), before: countingSchema, after: countingSchema }),
  z.strictObject({ ...figureOf, change: z.literal('added'), before: z.null(), after: countingSchema }),
  z.strictObject({ ...figureOf, change: z.literal('withdrawn'), before: countingSchema, after: z.null() }),
]);
export type Revision = z.infer<typeof revisionSchema>;

/** Compares two figures that changed, for the order in which a document of revisions has them. */
export function inOrderOfRevisions(one: Revision, other: Revision): number {
  return (
    compareText(one.measure, other.measure) ||
    newestFirst(one.period, other.period) ||
    compareText(one.area, other.area)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * `v1/revisions/<hash>.json`: what changed from the snapshot `since`, the one published before, to that of `asAt`, figure by
 * figure: in the order of measures, then of periods, the newest first, then of areas (`inOrderOfRevisions`). Populations are figures too. Counts of
 * wards that are or ever were withheld are left out. `uploads` are those that the sources name.
 */
export const revisionsDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  since: z.strictObject({ snapshotId: z.string().min(1), asAt: z.iso.datetime() }),
  asAt: z.iso.datetime(),
  figures: z.array(revisionSchema),
  uploads: z.record(
    z.string(),
    z.strictObject({ key: z.string().min(1), submitter: z.string().min(1), receivedAt: z.iso.datetime() }),
  ),
});
export type RevisionsDocument = z.infer<typeof revisionsDocumentSchema>;

const figures = z.number().int().nonnegative();

/** What a manifest says of its revisions: where they are, and how many figures changed in which way. */
export const revisionsCounted = z.strictObject({
  path: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  revised: figures,
  added: figures,
  withdrawn: figures,
});
export type RevisionsCounted = z.infer<typeof revisionsCounted>;
