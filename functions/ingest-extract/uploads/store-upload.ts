import { type FigurePack, packFigures } from '../../../schemas/figure.ts';
import { packStatements, type StatementPack } from '../../../schemas/statement.ts';
import type { LedgerEntry, UploadArrival } from '../../../schemas/upload.ts';
import type { Assessment } from '../assess-extract.ts';
import { entryOf, type RecordingDependencies } from './ledger-entry.ts';

/** What storing an upload needs from the world around it. */
export type StoringDependencies = RecordingDependencies & {
  /** Appends packs; appending the same packs again changes nothing. */
  appendFigures(packs: readonly FigurePack[]): Promise<void>;
  appendStatements(packs: readonly StatementPack[]): Promise<void>;
  /** Turns a `storing` entry into an accepted one; an entry already accepted stays so. */
  acceptEntry(entry: LedgerEntry): Promise<void>;
};

/**
 * Readers leave out entries that are being stored, so half an upload is never seen: the entry is
 * written first, then the figures, and only the last write makes it count. Gives false, and leaves it
 * at that, where the object was overwritten or deleted meanwhile: whoever takes that event through
 * may have found the entry of this one not yet written.
 */
export async function storeUpload(
  assessment: Pick<Assessment, 'figures' | 'statements'>,
  uploadId: string,
  arrival: UploadArrival,
  deps: StoringDependencies,
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
