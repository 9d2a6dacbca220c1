import type { IngestDependencies } from '../../functions/ingest-extract/ingest-extract.ts';
import type { PublishDependencies } from '../../functions/publish-snapshot/publish-snapshot.ts';
import type { County } from '../../schemas/county.ts';
import { inMemoryFigures } from './in-memory-figures.ts';
import { inMemoryLedger } from './in-memory-ledger.ts';
import { inMemoryStatements } from './in-memory-statements.ts';
import { inMemoryStaticBucket } from './in-memory-static-bucket.ts';
import { inMemoryUploadBucket } from './in-memory-upload-bucket.ts';

/**
 * Everything that both use cases need, in memory: what `ingest` stores, `publish` reads. The
 * contract tests under test/functions/aws hold these doubles to what the real tables and buckets do.
 */
export function inMemoryWorld(county: County, now: () => Date) {
  const uploads = inMemoryUploadBucket();
  const site = inMemoryStaticBucket();
  const ledger = inMemoryLedger(county);
  const figures = inMemoryFigures();
  const { openUpload, stillHolds, saveReceipt, quarantine } = uploads;
  const { readLatest, readManifest, putFile, replaceLatest } = site;
  const { entriesOf, entriesOfSubmitter, recordEntry, acceptEntry, allEntries } = ledger;
  const { appendFigures, readFigures } = figures;
  const statements = inMemoryStatements();
  const { appendStatements, readStatements } = statements;

  return {
    uploads,
    site,
    ledger,
    figures,
    statements,
    ingest: {
      county,
      openUpload,
      stillHolds,
      entriesOf,
      entriesOfSubmitter,
      readFigures,
      recordEntry,
      appendFigures,
      appendStatements,
      acceptEntry,
      saveReceipt,
      quarantine,
    } satisfies IngestDependencies,
    publish: {
      county,
      lateAfterDays: {},
      allEntries,
      readFigures,
      readStatements,
      readLatest,
      readManifest,
      putFile,
      replaceLatest,
      now,
    } satisfies PublishDependencies,
  };
}
