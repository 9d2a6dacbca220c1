import { ingestExtract } from '../../functions/ingest-extract/ingest-extract.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { inMemoryWorld } from '../doubles/in-memory-world.ts';
import { type Dropped, firstExtracts, secondExtracts } from './extracts-under-test.ts';
import { pagesInMemory, type SiteFiles } from './pages-in-memory.ts';

type World = ReturnType<typeof inMemoryWorld>;

const MINUTE = 60_000;
const MONTH = 30 * 24 * 60 * MINUTE;

/** A site of two snapshots, in which everything stands that a page can have to show; made in memory, in some seconds. */
export function siteUnderTest(): Promise<SiteFiles> {
  return siteOf([firstExtracts(), secondExtracts()]);
}

/**
 * The site that extracts make. Each group of them comes a month after the one before and is published, pages and all, before the next.
 *
 * @throws where one of them is not taken, saying which
 */
export async function siteOf(groups: readonly (readonly Dropped[])[]): Promise<SiteFiles> {
  let clock = Date.parse('2021-09-01T06:00:00Z');
  const world = inMemoryWorld(kent, () => new Date(clock));
  const pages = pagesInMemory(world);
  for (const group of groups) {
    for (const [at, dropped] of group.entries()) await take(world, dropped, clock + at * MINUTE);
    clock += MONTH;
    await pages.publish();
  }
  return pages.files();
}

async function take({ uploads, ingest }: World, { key, bytes }: Dropped, writtenAt: number): Promise<void> {
  const arrival = { key, writtenAt: new Date(writtenAt).toISOString(), sequencer: String(writtenAt) };
  if (bytes === null) {
    await uploads.remove(key);
    await ingestExtract({ ...arrival, kind: 'deleted' }, ingest);
    return;
  }
  const etag = await uploads.put(key, bytes);
  await ingestExtract({ ...arrival, kind: 'created', etag }, ingest);
  const receipt = [...uploads.receipts.values()].findLast((each) => each.key === key);
  if (receipt?.outcome === 'accepted') return;
  throw new Error(`${key} was not taken: ${JSON.stringify(receipt?.findings.slice(0, 3))}`);
}
