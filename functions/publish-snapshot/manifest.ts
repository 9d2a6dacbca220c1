import type { RevisionsCounted } from '../../schemas/revisions.ts';
import type { Manifest } from '../../schemas/snapshot.ts';
import type { UploadsAsAt } from '../what-counts/current-uploads.ts';
import { type CanonicalDocument, canonicalJson, sha256Of } from './documents/canonical-document.ts';

/** What a document is known by in a manifest. */
export function named({ path, sha256 }: CanonicalDocument): Manifest['documents'][number] {
  return { path, sha256 };
}

/** What a snapshot is known by, whatever was published before it. */
export type Identified = Pick<Manifest, 'snapshotId' | 'asAt' | 'documents' | 'uploads'>;

/** Lists a snapshot's documents and the uploads it rests on; its id is made from those and its moment alone. */
export function identified(listed: Manifest['documents'], { asAt, uploads: current }: UploadsAsAt): Identified {
  const documents = [...listed].sort((one, other) => (one.path < other.path ? -1 : 1));
  const uploads = current.map(({ uploadId, key, submitter, dataset, writtenAt }) => {
    return { uploadId, key, submitter, dataset, receivedAt: writtenAt };
  });
  return { snapshotId: sha256Of(canonicalJson({ asAt, documents, uploads })), asAt, documents, uploads };
}

/**
 * The manifest of a snapshot: against `previous`, that of the snapshot published before, it says which documents were
 * added (or changed under their name, as a schema may) and which are no longer named, and where the figures that changed
 * are told.
 */
export function manifestOf(
  snapshot: Identified,
  previous: Manifest | null,
  revisions: RevisionsCounted | null,
): Manifest {
  const paths = new Set(snapshot.documents.map((document) => document.path));
  const removed = previous?.documents.filter((document) => !paths.has(document.path)) ?? [];
  return {
    schemaVersion: 1,
    ...snapshot,
    previous: previous?.snapshotId ?? null,
    changes: {
      added: snapshot.documents.filter(notNamedBy(previous)).map((document) => document.path),
      removed: removed.map((document) => document.path),
      revisions,
    },
  };
}

/** Whether a document has to be put, since a manifest does not name it with the same bytes, nor as what told its revisions. */
export function notNamedBy(standing: Manifest | null): (document: { path: string; sha256: string }) => boolean {
  const revisions = standing?.changes.revisions ?? null;
  const names = [...(standing?.documents ?? []), ...(revisions === null ? [] : [revisions])];
  const hashes = new Map(names.map(({ path, sha256 }) => [path, sha256]));
  return ({ path, sha256 }) => hashes.get(path) !== sha256;
}
