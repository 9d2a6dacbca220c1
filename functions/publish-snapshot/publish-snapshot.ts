import type { County } from '../../schemas/county.ts';
import type { FigurePack, FigurePartition } from '../../schemas/figure.ts';
import type { Latest, Manifest, PublishedFile, StandingLatest } from '../../schemas/snapshot.ts';
import type { StatementKind, StatementPack } from '../../schemas/statement.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import { partitionsOf, statementKindsOf, uploadsAsAt } from '../what-counts/current-uploads.ts';
import { fewAtATime, fewWhileMade } from '../what-counts/few-at-a-time.ts';
import { type LateAfterDays, type LateExtract, lateExtracts } from '../what-counts/late-extracts.ts';
import { type ComposedSnapshot, composeSnapshot } from './compose-snapshot.ts';
import { type CanonicalDocument, canonicalJson } from './documents/canonical-document.ts';
import { notNamedBy } from './manifest.ts';
import { earlierSnapshots } from './revisions/earlier-snapshots.ts';
import { type Lost, lostBetween, NOTHING_LOST } from './what-was-lost.ts';

/** What publishing needs from the world around it. */
export type PublishDependencies = {
  county: County;
  lateAfterDays: LateAfterDays;
  /** Everything the ledger holds, in any order. */
  allEntries(): Promise<LedgerEntry[]>;
  /** Every pack of one measure and year, in any order. */
  readFigures(partition: FigurePartition): Promise<FigurePack[]>;
  /** Every pack of one kind of statement, in any order. */
  readStatements(kind: StatementKind): Promise<StatementPack[]>;
  readLatest(): Promise<StandingLatest | null>;
  /** The manifest at a path, or null where there is none. */
  readManifest(path: string): Promise<Manifest | null>;
  putFile(file: PublishedFile): Promise<void>;
  /** Replaces the pointer if it is still the one that was read (`null`: if there is none), else throws. */
  replaceLatest(latest: Latest, standing: StandingLatest | null): Promise<void>;
  now(): Date;
};

/**
 * What came of publishing, fit for a log. `filesWritten` counts the manifest and the pointer too. A
 * snapshot older than the one that stands is `rebuilt`: its files are put, but the pointer stays. `lostManifest` is the
 * path of an earlier snapshot's manifest that is gone, so that nothing is known of what was published before that. Only what
 * is `published` loses readers anything. `late` are the extracts that should have come by now, whatever was asked for.
 */
export type PublishOutcome = Lost & {
  outcome: 'published' | 'rebuilt' | 'unchanged' | 'nothing-to-publish';
  snapshotId: string | null;
  asAt: string | null;
  measures: number;
  areas: number;
  filesWritten: number;
  lostManifest: string | null;
  late: LateExtract[];
};

const NOTHING = {
  outcome: 'nothing-to-publish' as const,
  ...{ snapshotId: null, asAt: null, measures: 0, areas: 0, filesWritten: 0, lostManifest: null, ...NOTHING_LOST },
};

/**
 * Publishes what is known, or what was known as at a moment (ISO date and time): gathers, decides,
 * writes. Documents are put first, then the manifest, the pointer last, so a reader never sees half a
 * snapshot; and what already stands is not written again.
 */
export async function publishSnapshot(request: { asAt?: string }, deps: PublishDependencies): Promise<PublishOutcome> {
  const entries = await deps.allEntries();
  const late = lateExtracts(entries, deps.lateAfterDays, deps.now());
  const current = uploadsAsAt(entries, request.asAt);
  if (current === null) return { ...NOTHING, late };
  const standing = await deps.readLatest();
  const earlier = await earlierSnapshots(standing, current.asAt, deps.readManifest);
  // Figures that no longer count are read too: what was published once has to be known for what is published next.
  const figures = await fewAtATime(partitionsOf(current.changes), (partition) => deps.readFigures(partition));
  const statements = await fewAtATime(statementKindsOf(current.uploads), (kind) => deps.readStatements(kind));
  const packs = { figures: figures.flat(), statements: statements.flat() };

  // Neither a rebuilt past nor a slow run may take readers back to what they have already left.
  const isPast = standing !== null && Date.parse(standing.latest.asAt) > Date.parse(current.asAt);
  // Any of the past may have been lost, so all of it is put.
  const stands = isPast ? null : (earlier.manifests[0] ?? null);
  const { manifest, latest, put } = await putDocuments(
    composeSnapshot(deps.county, current, packs, { ...earlier, entries }),
    stands,
    deps,
  );
  const { snapshotId, asAt } = latest;
  const counts = { measures: Object.keys(latest.measures).length, areas: Object.keys(latest.areas).length };
  const done = { snapshotId, asAt, ...counts, ...NOTHING_LOST, lostManifest: earlier.lost, late };
  if (standing?.latest.snapshotId === snapshotId) return { outcome: 'unchanged', ...done, filesWritten: put };

  // A manifest that stands keeps saying what it has said.
  const keepsManifest = isPast && (await deps.readManifest(latest.manifest)) !== null;
  const manifestFile = { path: latest.manifest, body: canonicalJson(manifest), contentType: 'application/json' };
  if (!keepsManifest) await deps.putFile(manifestFile);
  if (isPast) return { outcome: 'rebuilt', ...done, filesWritten: put + (keepsManifest ? 0 : 1) };
  await deps.replaceLatest({ ...latest, publishedAt: deps.now().toISOString() }, standing);
  const lost = lostBetween(standing?.latest ?? null, latest, manifest.changes);
  return { outcome: 'published', ...done, ...lost, filesWritten: put + 2 };
}

/**
 * Puts each document of a snapshot that does not stand yet, as it is composed. Its path holds its hash, so that nobody sees it
 * before a manifest names it; but for the schemas, which keep theirs and come last.
 */
async function putDocuments(
  composing: Generator<CanonicalDocument, ComposedSnapshot>,
  stands: Manifest | null,
  { putFile }: Pick<PublishDependencies, 'putFile'>,
): Promise<ComposedSnapshot & { put: number }> {
  let put = 0;
  const isNew = notNamedBy(stands);
  const composed = await fewWhileMade(composing, async (document) => {
    if (!isNew(document)) return;
    put += 1;
    await putFile(document);
  });
  return { ...composed, put };
}
