import { type Receipt, receiptSchema } from '../../schemas/receipt.ts';
import type { World } from './world/world-from-template.ts';

/** The receipts that stand in the upload bucket, by their keys; their pages of HTML say the same to people. */
export async function readReceipts(world: World): Promise<Map<string, Receipt>> {
  const keys = (await world.uploads.list('receipts/')).filter((key) => key.endsWith('.json'));
  const receipts = new Map<string, Receipt>();
  for (const key of keys) {
    const text = new TextDecoder().decode(await world.uploads.read(key));
    receipts.set(key, receiptSchema.parse(JSON.parse(text)));
  }
  return receipts;
}

/** The receipts that are new, or different from those that stood before. */
export function newReceipts(before: ReadonlyMap<string, Receipt>, now: ReadonlyMap<string, Receipt>): Receipt[] {
  const written = [...now].filter(([key, receipt]) => JSON.stringify(before.get(key)) !== JSON.stringify(receipt));
  return written.map(([, receipt]) => receipt);
}
