import type { County } from '../../schemas/county.ts';
import type { FigurePack, FigurePartition } from '../../schemas/figure.ts';
import type { Latest, Manifest, PublishedFile, StandingLatest } from '../../schemas/snapshot.ts';
import type { StatementKind, StatementPack } from '../../schemas/statement.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import { partitionsOf, statementKindsOf, uploadsAsAt } from '../what-counts/current-uploads.ts';
import { fewAtATime } from '../what-counts/few-at-a-time.ts';
import { canonicalJson } from './canonical-document.ts';
import { composeSnapshot } from './compose-snapshot.ts';
import { notIn } from './manifest.ts';

/** What publishing needs from the world around it. */
export type PublishDependencies = {
  county: County;
  /** Everything the ledger holds, in any order. */
  allEntries(): Promise<LedgerEntry[]>;
  /** Every pack of one measure and year, in any order. */
  readFigures(partition: FigurePartition): Promise<FigurePack[]>;
  /** Every pack of one kind of statement, in any order. */
  readStatements(kind: StatementKind): Promise<StatementPack[]>;
  readLatest(): Promise<StandingLatest | null>;
  readManifest(path: string): Promise<Manifest>;
  putFile(file: PublishedFile): Promise<void>;
  /** Replaces the pointer if it is still the one that was read (`null`: if there is none), else throws. */
  replaceLatest(latest: Latest, standing: StandingLatest | null): Promise<void>;
  now(): Date;
};

/**
 * What came of publishing, fit for a log. `filesWritten` counts the manifest and the pointer too. A
 * snapshot older than the one that stands is `rebuilt`: its files are put, but the pointer stays.
 */
export type PublishOutcome = {
  outcome: 'published' | 'rebuilt' | 'unchanged' | 'nothing-to-publish';
  snapshotId: string | null;
  asAt: string | null;
  measures: number;
  areas: number;
  filesWritten: number;
};

/**
 * Publishes what is known, or what was known as at a moment (ISO date and time): gathers, decides,
 * writes. Documents are put first, then the manifest, the pointer last, so a reader never sees half a
 * snapshot; and what already stands is not written again.
 */
export async function publishSnapshot(request: { asAt?: string }, deps: PublishDependencies): Promise<PublishOutcome> {
  const current = uploadsAsAt(await deps.allEntries(), request.asAt);
  if (current === null) {
    return { outcome: 'nothing-to-publish', snapshotId: null, asAt: null, measures: 0, areas: 0, filesWritten: 0 };
  }
  const standing = await deps.readLatest();
  const standingManifest = standing && (await deps.readManifest(standing.latest.manifest));
  const figures = await fewAtATime(partitionsOf(current.uploads), (partition) => deps.readFigures(partition));
  const statements = await fewAtATime(statementKindsOf(current.uploads), (kind) => deps.readStatements(kind));
  const packs = { figures: figures.flat(), statements: statements.flat() };

  const { documents, manifest, latest } = composeSnapshot(deps.county, current, packs, standingManifest);
  const { snapshotId, asAt } = latest;
  const counts = { measures: Object.keys(latest.measures).length, areas: Object.keys(latest.areas).length };
  if (standing?.latest.snapshotId === snapshotId) {
    return { outcome: 'unchanged', snapshotId, asAt, ...counts, filesWritten: 0 };
  }

  const files = notIn(standingManifest, documents);
  await fewAtATime(files, (file) => deps.putFile(file));
  await deps.putFile({ path: latest.manifest, body: canonicalJson(manifest), contentType: 'application/json' });
  // Neither a rebuilt past nor a slow run may take readers back to what they have already left.
  if (standing !== null && Date.parse(standing.latest.asAt) > Date.parse(asAt)) {
    return { outcome: 'rebuilt', snapshotId, asAt, ...counts, filesWritten: files.length + 1 };
  }
  await deps.replaceLatest({ ...latest, publishedAt: deps.now().toISOString() }, standing);
  return { outcome: 'published', snapshotId, asAt, ...counts, filesWritten: files.length + 2 };
}
