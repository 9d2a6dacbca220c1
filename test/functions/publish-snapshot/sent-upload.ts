import { type Figure, type FigurePack, packFigures } from '../../../schemas/figure.ts';
import { packStatements, type Statement, type StatementPack } from '../../../schemas/statement.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';

/** One upload as the tables hold it: its entry in the ledger and the packs of its figures and statements. */
export type SentUpload = { entry: LedgerEntry; packs: FigurePack[]; statementPacks?: StatementPack[] };

/** A figure as a test tells it; what it does not tell is read from line 2, column "Count". */
export type Told = Pick<Figure, 'area' | 'period' | 'value'> & Partial<Figure>;

/** An upload that was accepted, unless told otherwise. */
export function sentUpload(figures: readonly Told[], told: Partial<LedgerEntry> = {}): SentUpload {
  const writtenAt = told.writtenAt ?? '2019-09-10T09:00:00Z';
  const uploadId = told.uploadId ?? 'upload-1';
  const packs = packFigures(
    figures.map((figure) => ({ measure: 'all-crime', line: 2, column: 'Count', ...figure })),
    { uploadId, writtenAt },
  );
  const entry: LedgerEntry = {
    key: 'in/kent-police/all-crime/2019.csv',
    sequencer: '01',
    writtenAt,
    uploadId,
    submitter: 'kent-police',
    dataset: 'all-crime',
    state: 'accepted',
    partitions: packs.map(({ measure, year }) => ({ measure, year })),
    statements: [],
    ...told,
  };
  return { entry, packs };
}

/** An upload of the county that makes statements, as `sentUpload` makes one of figures. */
export function statedUpload(statements: readonly Statement[], told: Partial<LedgerEntry> = {}): SentUpload {
  const stated = { key: 'in/kent-county/statements/2019.csv', uploadId: 'stated', submitter: 'kent-county', ...told };
  const { entry } = sentUpload([], { ...stated, statements: [...new Set(statements.map(({ kind }) => kind))] });
  return { entry, packs: [], statementPacks: packStatements(statements, entry) };
}
