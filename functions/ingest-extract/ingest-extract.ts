import { createHash } from 'node:crypto';
import type { County } from '../../schemas/county.ts';
import { type FigurePack, packFigures } from '../../schemas/figure.ts';
import type { Outcome, Receipt } from '../../schemas/receipt.ts';
import { compareSequencers, type LedgerEntry, readUploadKey, type UploadArrival } from '../../schemas/upload.ts';
import { type Assessment, beginAssessment } from './assess-extract.ts';

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

/**
 * What came of one arrival, fit for a log: no content of the extract. An arrival is `overtaken`
 * when its object is gone or overwritten before it is read (the event of that is on its way), and
 * `withdrawn` when the object was deleted.
 */
export type IngestOutcome = {
  outcome: Outcome | 'withdrawn' | 'overtaken';
  key: string;
  uploadId?: string;
  figures?: number;
  errors?: number;
};

/**
 * Takes one arrival through: reads the extract, decides what becomes of it, stores its figures and
 * leaves a receipt. The same arrival any number of times, and arrivals in any order, end in the
 * same tables. Throws only for faults of ours; the arrival can then be tried again as it is.
 */
export async function ingestExtract(arrival: UploadArrival, deps: IngestDependencies): Promise<IngestOutcome> {
  const entries = await deps.entriesOf(arrival.key);
  if (arrival.kind === 'deleted') return withdraw(arrival, entries, deps);
  const opened = await deps.openUpload(arrival);
  if (opened.state !== 'found') return { outcome: 'overtaken', key: arrival.key };
  const { assessment, uploadId } = await assess(arrival.key, opened.bytes, deps.county);

  const outcome = decide(assessment, uploadId, arrival, entries);

  if (outcome === 'accepted') await store(assessment, uploadId, arrival, deps);
  await deps.saveReceipt(receiptOf(assessment, uploadId, arrival, outcome));
  const { figures, errors } = assessment.report.counts;
  return { outcome, key: arrival.key, uploadId, figures, errors };
}

/** Reads an extract to its end. The upload's id comes from its key and its bytes. */
async function assess(
  key: string,
  bytes: AsyncIterable<Uint8Array>,
  county: County,
): Promise<{ assessment: Assessment; uploadId: string }> {
  const assessing = beginAssessment(key, county);
  const hash = createHash('sha256').update(key).update('\0');
  for await (const piece of bytes) {
    hash.update(piece);
    assessing.take(piece);
  }
  return { assessment: assessing.finish(), uploadId: hash.digest('hex').slice(0, 32) };
}

/**
 * An upload is superseded by a newer one at its place that was taken first, and unchanged where the
 * newest already has its bytes. An arrival that stands in the ledger itself is a message delivered
 * again, so it is accepted once more.
 */
function decide(
  assessment: Assessment,
  uploadId: string,
  arrival: UploadArrival,
  entries: readonly LedgerEntry[],
): Outcome {
  if (assessment.refused) return 'refused';
  const newest = newestOf(entries.filter(({ state }) => state !== 'storing'));
  if (newest === undefined) return 'accepted';
  const order = compareSequencers(newest.sequencer, arrival.sequencer);
  if (order > 0) return 'superseded';
  return order < 0 && newest.state === 'accepted' && newest.uploadId === uploadId ? 'unchanged' : 'accepted';
}

/**
 * Readers leave out entries that are being stored, so half an upload is never seen: the entry is
 * written first, then the figures, and only the last write makes it count.
 */
async function store(
  assessment: Assessment,
  uploadId: string,
  arrival: UploadArrival,
  deps: IngestDependencies,
): Promise<void> {
  const packs = packFigures(assessment.figures, { uploadId, writtenAt: arrival.writtenAt });
  const partitions = packs.filter(({ part }) => part === 0).map(({ measure, year }) => ({ measure, year }));
  const entry = entryOf(arrival, { uploadId, state: 'storing', partitions });
  await deps.recordEntry(entry);
  await deps.appendFigures(packs);
  await deps.acceptEntry(entry);
}

/** A deleted object takes its upload with it, unless something newer stands in its place by now. */
async function withdraw(
  arrival: UploadArrival,
  entries: readonly LedgerEntry[],
  deps: IngestDependencies,
): Promise<IngestOutcome> {
  const newest = newestOf(entries);
  if (newest === undefined || compareSequencers(newest.sequencer, arrival.sequencer) > 0) {
    return { outcome: 'overtaken', key: arrival.key };
  }
  await deps.recordEntry(
    entryOf(arrival, { uploadId: newest.uploadId, state: 'withdrawn', partitions: newest.partitions }),
  );
  return { outcome: 'withdrawn', key: arrival.key, uploadId: newest.uploadId };
}

function newestOf(entries: readonly LedgerEntry[]): LedgerEntry | undefined {
  return [...entries].sort((one, other) => compareSequencers(other.sequencer, one.sequencer))[0];
}

function entryOf(arrival: UploadArrival, rest: Pick<LedgerEntry, 'uploadId' | 'state' | 'partitions'>): LedgerEntry {
  const place = readUploadKey(arrival.key);
  if (place === null)
    throw new Error(`${arrival.key} is not the key of an extract, so nothing of it can be in the ledger`);
  const { key, sequencer, writtenAt } = arrival;
  return { key, sequencer, writtenAt, submitter: place.submitter, dataset: place.dataset, ...rest };
}

function receiptOf(assessment: Assessment, uploadId: string, arrival: UploadArrival, outcome: Outcome): Receipt {
  const place = readUploadKey(arrival.key);
  return {
    schemaVersion: 1,
    uploadId,
    key: arrival.key,
    submitter: place?.submitter ?? '',
    dataset: place?.dataset ?? '',
    receivedAt: arrival.writtenAt,
    outcome,
    ...assessment.report,
  };
}
