import type { County } from '../../schemas/county.ts';
import type { FigurePack } from '../../schemas/figure.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import type { LedgerEntry, UploadArrival } from '../../schemas/upload.ts';

/** An upload's bytes, or why they cannot be had: the object is gone, or holds other bytes than the arrival speaks of. */
export type OpenedUpload =
  | { state: 'found'; bytes: AsyncIterable<Uint8Array> }
  | { state: 'gone' }
  | { state: 'overwritten' };

/** What ingesting needs from the world around it. */
export type IngestDependencies = {
  county: County;
  openUpload(arrival: UploadArrival): Promise<OpenedUpload>;
  /** Everything the ledger holds of one key, in any order. */
  entriesOf(key: string): Promise<LedgerEntry[]>;
  /** Writes an entry as it is; writing the same entry again changes nothing, and an accepted entry is never set back. */
  recordEntry(entry: LedgerEntry): Promise<void>;
  /** Appends packs; appending the same packs again changes nothing. */
  appendFigures(packs: readonly FigurePack[]): Promise<void>;
  /** Turns a `storing` entry into an accepted one; an entry already accepted stays so. */
  acceptEntry(entry: LedgerEntry): Promise<void>;
  saveReceipt(receipt: Receipt): Promise<void>;
};
