import { createHash } from 'node:crypto';
import type { County } from '../../schemas/county.ts';
import { type FigurePack, packFigures } from '../../schemas/figure.ts';
import type { Outcome, Receipt } from '../../schemas/receipt.ts';
import { packStatements, type StatementPack } from '../../schemas/statement.ts';
import {
  compareSequencers,
  type LedgerEntry,
  type OpenedUpload,
  readUploadKey,
  type UploadArrival,
} from '../../schemas/upload.ts';
import { type Assessing, type Assessment, beginAssessment, type Dropped } from './assess-extract.ts';
import { lookBack } from './history/look-back.ts';
import { type LookBackDependencies, NOTHING_STOOD, readWhatStood } from './history/what-stood.ts';
import { entryOf, inOrder } from './ledger-entry.ts';
import { isDeletedByUs, type QuarantineDependencies, quarantine, rememberRefusal } from './quarantine.ts';
import { receiptPage } from './receipts/receipt-page.tsx';

/** What ingesting needs from the world around it. */
export type IngestDependencies = LookBackDependencies &
  QuarantineDependencies & {
    openUpload(arrival: UploadArrival): Promise<OpenedUpload>;
    /** Whether the bucket still is as an arrival tells: its object is there with its entity tag or, of a deletion, not there. */
    stillHolds(arrival: UploadArrival): Promise<boolean>;
    /** Everything the ledger holds of one key, in any order. */
    entriesOf(key: string): Promise<LedgerEntry[]>;
    /** Appends packs; appending the same packs again changes nothing. */
    appendFigures(packs: readonly FigurePack[]): Promise<void>;
    appendStatements(packs: readonly StatementPack[]): Promise<void>;
    /** Turns a `storing` entry into an accepted one; an entry already accepted stays so. */
    acceptEntry(entry: LedgerEntry): Promise<void>;
  };

/**
 * What came of one arrival, fit for a log: no content of the extract. An arrival is `overtaken`
 * when its object is gone or overwritten before it is read (the event of that is on its way), and
 * `withdrawn` when the object was deleted. It is `put-aside` when the object was deleted by us, as one that
 * holds people.
 */
export type IngestOutcome = {
  outcome: Outcome | 'withdrawn' | 'overtaken' | 'put-aside';
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
  const { read, tellAlso, uploadId } = await assess(arrival, opened.bytes, deps.county);
  if (read.holdsPeople) {
    const receipt = receiptOf(read, uploadId, arrival, 'refused');
    await quarantine(arrival, receipt, receiptPage(receipt, deps.county), deps);
    return outcomeOf(receipt);
  }
  const stood = await readWhatStood(read.figures, arrival, deps);

  const assessment = tellAlso((findings) => lookBack(read.figures, stood, deps.county, findings));
  const decided = decide(assessment, uploadId, arrival, entries);

  if (decided === 'refused') await rememberRefusal(arrival, uploadId, entries, deps);
  const kept = decided !== 'accepted' || (await store(assessment, uploadId, arrival, deps));
  const outcome = kept ? decided : 'superseded';
  const receipt = receiptOf(assessment, uploadId, arrival, outcome);
  await deps.saveReceipt(receipt, receiptPage(receipt, deps.county));
  return outcomeOf(receipt);
}

function outcomeOf({ outcome, key, uploadId, counts: { figures, errors } }: Receipt): IngestOutcome {
  return { outcome, key, uploadId, figures, errors };
}

/** The receipt that an extract would get as the first of its sender. Nothing is stored. */
export async function receiptOfBytes(
  arrival: UploadArrival,
  bytes: AsyncIterable<Uint8Array>,
  county: County,
): Promise<Receipt> {
  const { read, tellAlso, uploadId } = await assess(arrival, bytes, county);
  const assessment = tellAlso((findings) => lookBack(read.figures, NOTHING_STOOD, county, findings));
  return receiptOf(assessment, uploadId, arrival, assessment.refused ? 'refused' : 'accepted');
}

/** Reads an extract to its end. The upload's id comes from its key and its bytes. */
async function assess(
  dropped: Dropped,
  bytes: AsyncIterable<Uint8Array>,
  county: County,
): Promise<{ read: Assessment; tellAlso: Assessing['tellAlso']; uploadId: string }> {
  const assessing = beginAssessment(dropped, county);
  const hash = createHash('sha256').update(dropped.key).update('\0');
  for await (const piece of bytes) {
    hash.update(piece);
    assessing.take(piece);
  }
  const uploadId = hash.digest('hex').slice(0, 32);
  return { read: assessing.finish(), tellAlso: assessing.tellAlso, uploadId };
}

/**
 * An upload is unchanged where the one right before it at its place is accepted and has the same bytes;
 * one still being stored stands between, for it may yet be accepted. It is superseded by a newer one
 * that was taken first, unless that one has its bytes: then both stand, and readers go by the first. An
 * arrival that stands in the ledger itself is a message delivered again.
 */
function decide(
  assessment: Assessment,
  uploadId: string,
  arrival: UploadArrival,
  entries: readonly LedgerEntry[],
): Outcome {
  if (assessment.refused) return 'refused';
  const ordered = inOrder(entries);
  const place = (entry: LedgerEntry) => compareSequencers(entry.sequencer, arrival.sequencer);
  if (ordered.some((entry) => place(entry) === 0)) return 'accepted';
  const before = ordered.findLast((entry) => place(entry) < 0);
  if (before?.state === 'accepted' && before.uploadId === uploadId) return 'unchanged';
  const after = ordered.find(
    (entry) => place(entry) > 0 && (entry.state === 'accepted' || entry.state === 'withdrawn'),
  );
  const sameAfter = after?.state === 'accepted' && after.uploadId === uploadId && arrival.etag !== undefined;
  return after === undefined || sameAfter ? 'accepted' : 'superseded';
}

/**
 * Readers leave out entries that are being stored, so half an upload is never seen: the entry is
 * written first, then the figures, and only the last write makes it count. Gives false, and leaves it
 * at that, where the object was overwritten or deleted meanwhile: whoever takes that event through
 * may have found the entry of this one not yet written.
 */
async function store(
  assessment: Assessment,
  uploadId: string,
  arrival: UploadArrival,
  deps: IngestDependencies,
): Promise<boolean> {
  const upload = { uploadId, writtenAt: arrival.writtenAt };
  const figures = packFigures(assessment.figures, upload);
  const statements = packStatements(assessment.statements, upload);
  const entry = entryOf(arrival, {
    uploadId,
    state: 'storing',
    partitions: figures.filter(({ part }) => part === 0).map(({ measure, year }) => ({ measure, year })),
    statements: statements.filter(({ part }) => part === 0).map(({ kind }) => kind),
  });
  await deps.recordEntry(entry);
  await deps.appendFigures(figures);
  await deps.appendStatements(statements);
  if (!(await deps.stillHolds(arrival))) return false;
  await deps.acceptEntry(entry);
  return true;
}

/**
 * A deleted object takes its upload with it, be it stored to its end or not, unless something stands
 * in its place again by now. With a refused object goes what stands in spite of it; but not with one
 * that we deleted ourselves because it holds people.
 */
async function withdraw(
  arrival: UploadArrival,
  entries: readonly LedgerEntry[],
  deps: IngestDependencies,
): Promise<IngestOutcome> {
  if (isDeletedByUs(arrival, entries)) return { outcome: 'put-aside', key: arrival.key };
  const newest = inOrder(entries.filter(({ state }) => state !== 'quarantined' && state !== 'refused')).at(-1);
  const isNews = newest !== undefined && compareSequencers(newest.sequencer, arrival.sequencer) <= 0;
  if (!isNews || !(await deps.stillHolds(arrival))) return { outcome: 'overtaken', key: arrival.key };
  const { uploadId, partitions, statements } = newest;
  await deps.recordEntry(entryOf(arrival, { uploadId, state: 'withdrawn', partitions, statements }));
  return { outcome: 'withdrawn', key: arrival.key, uploadId };
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
