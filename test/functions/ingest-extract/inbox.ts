import { type IngestDependencies, ingestExtract } from '../../../functions/ingest-extract/ingest-extract.ts';
import { uploadsAsAt } from '../../../functions/what-counts/current-uploads.ts';
import { unpackFigures } from '../../../schemas/figure.ts';
import type { Receipt } from '../../../schemas/receipt.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import type { UploadArrival } from '../../../schemas/upload.ts';
import { inMemoryWorld } from '../../doubles/in-memory-world.ts';

/** The key at which most tests drop their extract. */
export const KEY = 'in/kent-police/all-crime/2019.csv';

/** An area table of one line. */
export const ashfordAt = (count: number) => `Area,Apr-19\nAshford,${count}\n`;

/**
 * A world with a bucket that people drop extracts into and delete them from, a minute apart. Each
 * does what a bucket does and gives the arrival that tells of it, to be delivered when a test likes.
 */
export function inbox() {
  const world = inMemoryWorld(kent, () => new Date('2019-11-01T06:00:00Z'));
  let events = 0;

  async function told(kind: UploadArrival['kind'], key: string, etag?: string): Promise<UploadArrival> {
    events += 1;
    const minute = String(events).padStart(2, '0');
    const arrival = { kind, key, writtenAt: `2019-10-01T09:${minute}:00Z`, sequencer: `00${minute}A` };
    return etag === undefined ? arrival : { ...arrival, etag };
  }

  return {
    world,

    async drop(text: string, key = KEY): Promise<UploadArrival> {
      return told('created', key, await world.uploads.put(key, new TextEncoder().encode(text)));
    },

    async remove(key = KEY): Promise<UploadArrival> {
      await world.uploads.remove(key);
      return told('deleted', key);
    },

    deliver: (arrival: UploadArrival, deps: IngestDependencies = world.ingest) => ingestExtract(arrival, deps),

    receipts: (): Receipt[] => [...world.uploads.receipts.values()],

    /** Everything in the two tables, in an order of its own. */
    async tables() {
      const entries = await world.publish.allEntries();
      const partitions = new Map(
        entries.flatMap((entry) => entry.partitions).map((each) => [JSON.stringify(each), each]),
      );
      const packs = await Promise.all([...partitions.values()].map(world.publish.readFigures));
      const sorted = <Item>(items: readonly Item[]) => items.map((item) => JSON.stringify(item)).sort();
      return { entries: sorted(entries), packs: sorted(packs.flat()) };
    },

    /** What a snapshot would rest on: the uploads in force, and when the newest was written. */
    inForce: async () => uploadsAsAt(await world.publish.allEntries()),

    /** The values that a reader finds: those of the newest accepted upload at each key. */
    async valuesInForce(): Promise<number[]> {
      const uploads = uploadsAsAt(await world.publish.allEntries())?.uploads ?? [];
      const values = uploads.map(async ({ uploadId, writtenAt, partitions }) => {
        const packs = await Promise.all(partitions.map(world.publish.readFigures));
        return packs
          .flat()
          .filter((pack) => pack.uploadId === uploadId && pack.writtenAt === writtenAt)
          .flatMap(unpackFigures);
      });
      return (await Promise.all(values)).flat().map(({ value }) => value);
    },
  };
}
