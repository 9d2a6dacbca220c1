import type { County } from '../../schemas/county.ts';
import type { FigurePack } from '../../schemas/figure.ts';
import type { AreaDocument, Latest, Manifest, MeasureDocument } from '../../schemas/snapshot.ts';
import type { StatementPack } from '../../schemas/statement.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import { currentFigures } from '../what-counts/current-figures.ts';
import { currentStatements } from '../what-counts/current-statements.ts';
import type { UploadsAsAt } from '../what-counts/current-uploads.ts';
import { areaDocument } from './documents/area-document.ts';
import { type CanonicalDocument, jsonDocument } from './documents/canonical-document.ts';
import { measureDocument } from './documents/measure-document.ts';
import { meetingFiles } from './documents/meeting-documents.ts';
import { publishedSchemas } from './documents/published-schemas.ts';
import { statementFiles } from './documents/statement-documents.ts';
import { footingOf } from './footing/footing.ts';
import { identified, manifestOf, manifestPath, named } from './manifest.ts';
import { type EarlierSnapshots, snapshotBefore } from './revisions/earlier-snapshots.ts';
import { countedAgain, revisionsFile } from './revisions/revisions-document.ts';
import { dataPackage } from './tables/data-package.ts';
import { measureTable } from './tables/measure-table.ts';
import { withheldWards } from './withholding/withheld-wards.ts';

/** A snapshot ready to be put: its documents, the manifest and pointer that name them, and what changed since the one before. */
export type ComposedSnapshot = {
  documents: CanonicalDocument[];
  manifest: Manifest;
  latest: Omit<Latest, 'publishedAt'>;
};

/** What was published before, the newest first, and every entry of the ledger, by which its figures are found again. */
export type Before = EarlierSnapshots & { entries: readonly LedgerEntry[] };

/**
 * Composes the snapshot that uploads and their packs of figures and of statements make, whatever order these come in. The same
 * uploads give the same bytes at any time; what was published before only tells what changed.
 */
export function composeSnapshot(
  county: County,
  current: UploadsAsAt,
  packs: { figures: readonly FigurePack[]; statements: readonly StatementPack[] },
  before: Before,
): ComposedSnapshot {
  const { asAt, uploads, changes } = current;
  const figures = currentFigures(packs.figures, uploads, county);
  const stated = currentStatements(packs.statements, uploads, county);
  const footing = footingOf(county, figures, stated, withheldWards(county, packs.figures, changes));
  const compared = county.measures
    .filter((measure) => measure.comparedAs !== 'denominator')
    .flatMap((measure) => measureDocument(measure, figures.get(measure.id) ?? new Map(), footing, uploads) ?? []);

  const measures = compared.map((content) => measureFiles(content, county));
  const areas = county.areas.flatMap((area) => areaDocument(area, compared, uploads, county) ?? []).map(areaFile);
  const statements = statementFiles(stated, figures, uploads, county);
  const meetings = meetingFiles(stated, uploads, county);
  const tables = measures.flatMap(({ document, table, description }) => [document, table, description]);
  const others = [...areas, ...statements, ...meetings].map(({ document }) => document);
  const documents = [...tables, ...others, ...publishedSchemas()];
  const snapshot = identified(documents, current);
  const previous = snapshotBefore(snapshot, before.manifests);
  const since = previous && countedAgain(previous, packs.figures, before.entries, county);
  const revisions = since && revisionsFile(since, { ...snapshot, figures }, footing.withheld, county);
  const manifest = manifestOf(snapshot, previous, revisions?.counted ?? null);
  const { snapshotId } = manifest;
  const latest: ComposedSnapshot['latest'] = {
    schemaVersion: 1,
    snapshotId,
    asAt,
    manifest: manifestPath(snapshotId),
    revisions: revisions === null ? null : named(revisions.document),
    measures: Object.fromEntries(measures.map(({ id, label, document }) => [id, { ...named(document), label }])),
    areas: Object.fromEntries(areas.map(({ code, label, document }) => [code, { ...named(document), label }])),
    tables: Object.fromEntries(
      measures.map(({ id, table, description }) => [id, { ...named(table), dataPackage: description.path }]),
    ),
    meetings: Object.fromEntries(meetings.map(({ name, label, document }) => [name, { ...named(document), label }])),
    statements: Object.fromEntries(
      statements.map(({ kind, label, document }) => [kind, { ...named(document), label }]),
    ),
  };
  return { documents: [...documents, ...(revisions === null ? [] : [revisions.document])], manifest, latest };
}

function measureFiles(content: MeasureDocument, county: County) {
  const { id, label } = content.measure;
  const document = jsonDocument(content, (sha256) => `v1/measures/${id}/${sha256}.json`);
  const table = measureTable(content, county);
  return { id, label, document, table, description: dataPackage(content, table, county) };
}

function areaFile(content: AreaDocument) {
  const { code, name } = content.area;
  return { code, label: name, document: jsonDocument(content, (sha256) => `v1/areas/${code}/${sha256}.json`) };
}
