import type { PublishedFile, StandingLatest } from '../../schemas/snapshot.ts';
import { type Latest, latestSchema, type Manifest, manifestSchema } from '../../schemas/snapshot.ts';

/**
 * A static bucket that lasts as long as a test. `files` holds what was put, by its path; `puts`
 * every path that was written, in order, the pointer's included.
 */
export function inMemoryStaticBucket() {
  const files = new Map<string, PublishedFile>();
  const puts: string[] = [];
  let pointer: StandingLatest | null = null;

  return {
    files,
    puts,

    async readLatest(): Promise<StandingLatest | null> {
      return structuredClone(pointer);
    },

    async readManifest(path: string): Promise<Manifest | null> {
      const file = files.get(path);
      return file === undefined ? null : manifestSchema.parse(JSON.parse(file.body));
    },

    async putFile(file: PublishedFile): Promise<void> {
      puts.push(file.path);
      files.set(file.path, { ...file });
    },

    async replaceLatest(latest: Latest, standing: StandingLatest | null): Promise<void> {
      if (pointer?.etag !== standing?.etag) throw new Error('another publication was faster');
      puts.push('v1/latest.json');
      pointer = { latest: latestSchema.parse(latest), etag: `"${puts.length}"` };
    },
  };
}
