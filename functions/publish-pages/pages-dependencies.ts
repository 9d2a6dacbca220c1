import type * as z from 'zod';
import type { County } from '../../schemas/county.ts';
import type { SiteAsset, SiteRecord } from '../../schemas/site.ts';
import type { Manifest, PublishedFile, StandingLatest } from '../../schemas/snapshot.ts';
import type { LateAfterDays } from '../what-counts/late-extracts.ts';

/** What publishing pages needs from the world around it. */
export type PagesDependencies = {
  county: County;
  lateAfterDays: LateAfterDays;
  /** The text of each built asset, by its name. */
  assets: Readonly<Record<SiteAsset, string>>;
  readLatest(): Promise<StandingLatest | null>;
  /** The manifest at a path, or null where there is none. */
  readManifest(path: string): Promise<Manifest | null>;
  /** A document of the newest snapshot, as its schema has it. @throws where there is none at the path, or another one. */
  readDocument<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>>;
  /** A document that may have been removed since it was published, or null where it was. @throws where there is another one. */
  readDocumentIfThere<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema> | null>;
  /** What the last run left, or null before the first. */
  readSiteRecord(): Promise<SiteRecord | null>;
  putFile(file: PublishedFile): Promise<void>;
  /** Takes a file of the site away; one that is not there is no fault. */
  removeFile(path: string): Promise<void>;
  putSiteRecord(record: SiteRecord): Promise<void>;
  now(): Date;
};
