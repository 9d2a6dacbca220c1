import type * as z from 'zod';
import { SITE_RECORD, type SiteRecord, siteRecordSchema } from '../../schemas/site.ts';
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

  function readAs<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | null {
    const file = files.get(path);
    return file === undefined ? null : schema.parse(JSON.parse(file.body));
  }

  async function putFile(file: PublishedFile): Promise<void> {
    puts.push(file.path);
    files.set(file.path, { ...file });
  }

  return {
    files,
    puts,

    async readLatest(): Promise<StandingLatest | null> {
      return structuredClone(pointer);
    },

    readManifest: async (path: string): Promise<Manifest | null> => readAs(path, manifestSchema),

    async readDocument<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
      const document = readAs(path, schema);
      if (document === null) throw new Error(`${path} is not there`);
      return document;
    },

    async readDocumentIfThere<Schema extends z.ZodType>(path: string, schema: Schema) {
      return readAs(path, schema);
    },

    readSiteRecord: async (): Promise<SiteRecord | null> => readAs(SITE_RECORD, siteRecordSchema),

    putSiteRecord: (record: SiteRecord): Promise<void> =>
      putFile({ path: SITE_RECORD, body: JSON.stringify(record), contentType: 'application/json; charset=utf-8' }),

    putFile,

    async removeFile(path: string): Promise<void> {
      files.delete(path);
    },

    async replaceLatest(latest: Latest, standing: StandingLatest | null): Promise<void> {
      if (pointer?.etag !== standing?.etag) throw new Error('another publication was faster');
      puts.push('v1/latest.json');
      pointer = { latest: latestSchema.parse(latest), etag: `"${puts.length}"` };
    },
  };
}
