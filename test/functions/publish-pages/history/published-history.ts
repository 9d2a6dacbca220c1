import type * as z from 'zod';
import type { SiteFrame } from '../../../../functions/publish-pages/frame/site-frame.ts';
import { publishedSnapshots } from '../../../../functions/publish-pages/history/published-snapshots.ts';
import { publishSnapshot } from '../../../../functions/publish-snapshot/publish-snapshot.ts';
import type { PublishedSnapshots } from '../../../../schemas/published-snapshots.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import type { Latest, Manifest } from '../../../../schemas/snapshot.ts';
import { type SentUpload, sentUpload } from '../../publish-snapshot/sent-upload.ts';
import { store, worldOf } from '../../publish-snapshot/world-of-uploads.ts';

/** A county's static bucket after some publications, and what pages are made of it with. */
export type PublishedHistory = {
  latest: Latest;
  site: SiteFrame;
  history: PublishedSnapshots;
  /** The text of each file, by its path. */
  files: Map<string, string>;
  /** The documents that were read, by their paths, in order. */
  read: string[];
  readManifest(path: string): Promise<Manifest | null>;
  readDocumentIfThere<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema> | null>;
};

/** Publishes once after each of these rounds of uploads. */
export async function publishedAfter(...rounds: readonly SentUpload[][]): Promise<PublishedHistory> {
  const world = await worldOf();
  for (const round of rounds) {
    for (const upload of round) await store(world, upload);
    await publishSnapshot({}, world.publish);
  }
  const standing = await world.publish.readLatest();
  if (standing === null) throw new Error('nothing was published');
  const { latest } = standing;
  const files = new Map([...world.site.files].map(([path, { body }]) => [path, body]));
  const read: string[] = [];
  return {
    latest,
    site: frameOf(latest),
    history: await publishedSnapshots(latest, null, world.publish.readManifest),
    files,
    read,
    readManifest: world.publish.readManifest,
    async readDocumentIfThere(path, schema) {
      read.push(path);
      const text = files.get(path);
      return text === undefined ? null : schema.parse(JSON.parse(text));
    },
  };
}

/** An upload of a file by the day of 2019 on which it was written; a second one of the same file takes its place. */
export function sentOn(day: string, file: string, figures: Parameters<typeof sentUpload>[0]): SentUpload {
  return sentUpload(figures, { ...writeOf(day, file), uploadId: `${file} of ${day}` });
}

/** The withdrawal of a file on a day of 2019. */
export function withdrawnOn(day: string, file: string): SentUpload {
  return sentUpload([], { ...writeOf(day, file), uploadId: `${file} of ${day}`, state: 'withdrawn' });
}

function writeOf(day: string, file: string) {
  return { key: `in/kent-police/all-crime/${file}`, writtenAt: `2019-${day}T09:00:00.000Z`, sequencer: day };
}

type Framed = Pick<Latest, 'snapshotId' | 'asAt' | 'publishedAt' | 'measures' | 'areas'>;

/** What pages of a publication have alike, with assets that need not be there. */
export function frameOf(latest: Framed): SiteFrame {
  const { snapshotId: id, asAt, publishedAt, measures, areas } = latest;
  const published = { measures: new Set(Object.keys(measures)), areas: new Set(Object.keys(areas)) };
  return {
    county: kent,
    snapshot: { id, asAt, publishedAt },
    published,
    assets: {
      'site.css': 'assets/site/1.css',
      'print.css': 'assets/print/1.css',
      'site.js': 'assets/site/1.js',
      'compare-snapshots.js': 'assets/compare-snapshots/1.js',
      'check-a-file.js': 'assets/check-a-file/1.js',
      'check-worker.js': 'assets/check-worker/1.js',
      'offline.js': 'offline.js',
    },
  };
}
