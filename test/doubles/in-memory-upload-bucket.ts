import { createHash } from 'node:crypto';
import type { Receipt } from '../../schemas/receipt.ts';
import { type OpenedUpload, PEOPLE_TAG, receiptKey, type UploadArrival } from '../../schemas/upload.ts';

/**
 * An upload bucket that lasts as long as a test, and keeps no versions. `receipts` and `pages` hold what was put and
 * `tags` the tags of objects, each by its key.
 */
export function inMemoryUploadBucket() {
  const objects = new Map<string, Uint8Array>();
  const receipts = new Map<string, Receipt>();
  const pages = new Map<string, string>();
  const tags = new Map<string, { key: string; value: string }>();

  return {
    receipts,
    pages,
    tags,

    /** Puts an object and gives its entity tag. */
    async put(key: string, bytes: Uint8Array): Promise<string> {
      objects.set(key, bytes);
      tags.delete(key);
      return etagOf(bytes);
    },

    async remove(key: string): Promise<void> {
      objects.delete(key);
      tags.delete(key);
    },

    async openUpload({ key, etag }: UploadArrival): Promise<OpenedUpload> {
      const object = objects.get(key);
      if (object === undefined) return { state: 'gone' };
      if (etag !== undefined && etag !== etagOf(object)) return { state: 'overwritten' };
      return { state: 'found', bytes: inChunks(object) };
    },

    async stillHolds({ kind, key, etag }: UploadArrival): Promise<boolean> {
      const object = objects.get(key);
      if (kind === 'deleted' || object === undefined) return (kind === 'deleted') === (object === undefined);
      return etag === undefined || etag === etagOf(object);
    },

    async quarantine({ key, etag }: UploadArrival): Promise<void> {
      const object = objects.get(key);
      if (object === undefined || (etag !== undefined && etag !== etagOf(object))) return;
      tags.set(key, PEOPLE_TAG);
    },

    async saveReceipt(receipt: Receipt, page: string): Promise<void> {
      pages.set(receiptKey(receipt.key, receipt.uploadId, 'html'), page);
      receipts.set(receiptKey(receipt.key, receipt.uploadId), structuredClone(receipt));
    },
  };
}

function etagOf(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

/** In chunks of a prime length, so that characters and line ends are cut apart. */
async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 251) yield bytes.subarray(start, start + 251);
}
