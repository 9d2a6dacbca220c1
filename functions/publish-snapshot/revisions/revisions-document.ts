import type { County } from '../../../schemas/county.ts';
import type { FigurePack } from '../../../schemas/figure.ts';
import type { Revision, RevisionsCounted, RevisionsDocument } from '../../../schemas/revisions.ts';
import type { Manifest } from '../../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';
import { type CurrentFigures, currentFigures } from '../../what-counts/current-figures.ts';
import { type CanonicalDocument, jsonDocument } from '../documents/canonical-document.ts';
import { type Identified, named } from '../manifest.ts';
import type { WithheldWards } from '../withholding/withheld-wards.ts';
import { uploadsOf } from './earlier-snapshots.ts';
import { revisionsBetween } from './revisions.ts';

/** A snapshot with the figures that count in it. */
export type CountedSnapshot = Identified & { figures: CurrentFigures };

/** A document of revisions, and what the manifest says of it. */
export type RevisionsFile = { document: CanonicalDocument; counted: RevisionsCounted };

/** A snapshot that was published, with the figures that counted in it, worked out again from the tables. */
export function countedAgain(
  snapshot: Manifest,
  packs: readonly FigurePack[],
  entries: readonly LedgerEntry[],
  county: County,
): CountedSnapshot {
  return { ...snapshot, figures: currentFigures(packs, uploadsOf(snapshot, entries), county) };
}

/**
 * What changed from the snapshot published before to the one that is published now. There is a document also where nothing
 * changed: it says so, where none says that nothing was published before.
 */
export function revisionsFile(
  before: CountedSnapshot,
  now: CountedSnapshot,
  withheld: WithheldWards,
  county: County,
): RevisionsFile {
  const figures = revisionsBetween(before.figures, now.figures, withheld, county);
  const content: RevisionsDocument = {
    schemaVersion: 1,
    since: { snapshotId: before.snapshotId, asAt: before.asAt },
    asAt: now.asAt,
    figures,
    uploads: { ...cited(figures, 'before', before.uploads), ...cited(figures, 'after', now.uploads) },
  };
  const document = jsonDocument(content, (sha256) => `v1/revisions/${sha256}.json`);
  const count = (change: Revision['change']) => figures.filter((figure) => figure.change === change).length;
  const counts = { revised: count('revised'), added: count('added'), withdrawn: count('withdrawn') };
  return { document, counted: { ...named(document), ...counts } };
}

/** The uploads of one of the two snapshots that its figures come from, by upload id. */
function cited(
  figures: readonly Revision[],
  side: 'before' | 'after',
  uploads: Manifest['uploads'],
): RevisionsDocument['uploads'] {
  const ids = new Set(figures.map((figure) => figure[side]?.source.uploadId));
  const found = uploads.filter(({ uploadId }) => ids.has(uploadId));
  return Object.fromEntries(
    found.map(({ uploadId, key, submitter, receivedAt }) => [uploadId, { key, submitter, receivedAt }]),
  );
}
