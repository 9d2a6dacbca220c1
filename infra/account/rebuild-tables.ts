import { QUARANTINE_DAYS } from '../../schemas/upload.ts';
import type { StoredItem } from '../local/world/stored-items.ts';
import type { SynthesizedStack } from '../local/world/synthesized-stack.ts';
import { startWorld } from '../local/world/world-from-template.ts';
import type { ObjectVersion, ReceiptOfWrite, UploadHistory } from './upload-history.ts';

/**
 * What both tables come to when everything that the upload bucket tells of is taken through anew. `withoutReceipt` are
 * the keys of files whose time had to be guessed, `closed` those of files that hold people, of which nothing is read.
 */
export type RebuiltTables = {
  figures: StoredItem[];
  ledger: StoredItem[];
  taken: number;
  withoutReceipt: string[];
  closed: string[];
};

const A_DAY = 24 * 60 * 60 * 1000;

/** Large files are dropped in parts, and S3 counts them from when the first was begun: their event came when the last was done. */
const LONGEST_UPLOAD = A_DAY;

/**
 * Takes the past of an upload bucket through the pipeline of this machine, which is the very stack and the very bundles
 * that are deployed: each version of each file in its turn, as if at the moment at which it was first written.
 *
 * @param stack one that is to be used and that the caller removes; without it, `infra/app.ts` is synthesized
 * @throws where a file ends among the dead letters, so that nothing is taken for rebuilt that is not
 */
export async function rebuildTables(history: UploadHistory, stack?: SynthesizedStack): Promise<RebuiltTables> {
  const changes = [...(await history.changesOfKeys())];
  const rebuilt: Omit<RebuiltTables, 'figures' | 'ledger'> = { taken: 0, withoutReceipt: [], closed: [] };
  const world = await startWorld({ ...(stack && { stack }) });

  async function take(change: ObjectVersion, receipts: readonly ReceiptOfWrite[]): Promise<void> {
    const { key, at, isDeletion } = change;
    if (isDeletion) return isExpiry(change, receipts) ? undefined : world.remove(key, at);
    const bytes = await history.read(change);
    if (bytes === null) {
      rebuilt.closed.push(key);
      return;
    }
    const time = timeOfWrite(at, receipts);
    if (time === undefined) rebuilt.withoutReceipt.push(key);
    await world.drop(key, bytes, time ?? at);
    rebuilt.taken += 1;
  }

  try {
    const receipts = new Map<string, ReceiptOfWrite[]>();
    for (const [key] of changes) receipts.set(key, await history.receiptsOf(key));
    const rounds = Math.max(0, ...changes.map(([, ofKey]) => ofKey.length));
    for (let round = 0; round < rounds; round += 1) {
      for (const [key, ofKey] of changes) {
        const change = ofKey[round];
        if (change !== undefined) await take(change, receipts.get(key) ?? []);
      }
      // A file has to be read before the next of its key takes its place.
      const [deadLetter] = await world.idle();
      if (deadLetter !== undefined)
        throw new Error(`${deadLetter.key} could not be taken through; nothing was written to the tables.`);
    }
    return { ...rebuilt, ...(await world.dumpTables()) };
  } finally {
    await world.stop();
  }
}

/** S3 tells a little less exactly than the event did, which the receipt repeats: the one that is nearest, if it is near. */
function timeOfWrite(at: Date, receipts: readonly ReceiptOfWrite[]): Date | undefined {
  const distance = ({ receivedAt }: ReceiptOfWrite) => Math.abs(receivedAt.getTime() - at.getTime());
  const [first] = [...receipts].sort((one, other) => distance(one) - distance(other));
  return first !== undefined && distance(first) <= LONGEST_UPLOAD ? first.receivedAt : undefined;
}

/** A file that holds people is cleared away some days later, which withdraws nothing; that looks like a deletion by its sender. */
function isExpiry({ at }: ObjectVersion, receipts: readonly ReceiptOfWrite[]): boolean {
  const before = receipts.findLast(({ receivedAt }) => receivedAt <= at);
  return before?.heldPeople === true && at.getTime() - before.receivedAt.getTime() >= (QUARANTINE_DAYS - 1) * A_DAY;
}
