import type { County } from '../../schemas/county.ts';
import type { FigurePack, FigurePartition } from '../../schemas/figure.ts';
import type { Latest, Manifest } from '../../schemas/snapshot.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';

/** The pointer as it stands, with the tag that lets it be replaced only if nobody else has. */
export type StandingLatest = { latest: Latest; etag: string };

/** A file of the static bucket: its path, its bytes as text, and its media type. */
export type PublishedFile = { path: string; body: string; contentType: string };

/** What publishing needs from the world around it. */
export type PublishDependencies = {
  county: County;
  /** Everything the ledger holds, in any order. */
  allEntries(): Promise<LedgerEntry[]>;
  /** Every pack of one measure and year, in any order. */
  readFigures(partition: FigurePartition): Promise<FigurePack[]>;
  readLatest(): Promise<StandingLatest | null>;
  readManifest(path: string): Promise<Manifest>;
  putFile(file: PublishedFile): Promise<void>;
  /** Replaces the pointer if it is still the one that was read (`null`: if there is none), else throws. */
  replaceLatest(latest: Latest, standing: StandingLatest | null): Promise<void>;
  now(): Date;
};
