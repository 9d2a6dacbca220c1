import type { Manifest } from '../../schemas/snapshot.ts';
import type { UploadsAsAt } from '../what-counts/current-uploads.ts';
import { type CanonicalDocument, canonicalJson, sha256Of } from './canonical-document.ts';

/** What a document is known by in a manifest. */
export function named({ path, sha256 }: CanonicalDocument): Manifest['documents'][number] {
  return { path, sha256 };
}

/**
 * Lists a snapshot's documents and the uploads it rests on. The snapshot's id is made from those and
 * its moment alone; against `standing`, the manifest published before, it says which documents were
 * added (or changed under their name, as a schema may) and which are no longer named.
 */
export function manifestOf(
  snapshot: readonly CanonicalDocument[],
  { asAt, uploads: current }: UploadsAsAt,
  standing: Manifest | null,
): Manifest {
  const documents = snapshot.map(named).sort((one, other) => (one.path < other.path ? -1 : 1));
  const uploads = current.map(({ uploadId, key, submitter, dataset, writtenAt }) => {
    return { uploadId, key, submitter, dataset, receivedAt: writtenAt };
  });
  const paths = new Set(documents.map((document) => document.path));
  const removed = standing?.documents.filter((document) => !paths.has(document.path)) ?? [];
  return {
    schemaVersion: 1,
    snapshotId: sha256Of(canonicalJson({ asAt, documents, uploads })),
    asAt,
    documents,
    uploads,
    previous: standing?.snapshotId ?? null,
    changes: {
      added: notIn(standing, documents).map((document) => document.path),
      removed: removed.map((document) => document.path),
    },
  };
}

/** The documents that a manifest does not name with the same bytes: those that have to be put. */
export function notIn<Document extends { path: string; sha256: string }>(
  standing: Manifest | null,
  documents: readonly Document[],
): Document[] {
  const hashes = new Map(standing?.documents.map((document) => [document.path, document.sha256]));
  return documents.filter((document) => hashes.get(document.path) !== document.sha256);
}
