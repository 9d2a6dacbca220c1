import type { Area } from '../../schemas/area.ts';
import type { County } from '../../schemas/county.ts';
import type { FigurePack } from '../../schemas/figure.ts';
import type { Latest, Manifest } from '../../schemas/snapshot.ts';
import type { StatementPack } from '../../schemas/statement.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import { type CurrentFigures, currentFigures } from '../what-counts/current-figures.ts';
import { type CurrentStatement, currentStatements } from '../what-counts/current-statements.ts';
import type { UploadsAsAt } from '../what-counts/current-uploads.ts';
import { manifestPath } from '../what-counts/manifests-back.ts';
import { areaDocument, type PartOfArea, partOfArea } from './documents/area-document.ts';
import { type CanonicalDocument, jsonDocument } from './documents/canonical-document.ts';
import { measureDocument } from './documents/measure-document.ts';
import { meetingFiles } from './documents/meeting-documents.ts';
import { publishedSchemas } from './documents/published-schemas.ts';
import { statementFiles } from './documents/statement-documents.ts';
import { type Footing, footingOf } from './footing/footing.ts';
import { identified, manifestOf, named } from './manifest.ts';
import { type EarlierSnapshots, snapshotBefore } from './revisions/earlier-snapshots.ts';
import { countedAgain, revisionsFile } from './revisions/revisions-document.ts';
import { dataPackage } from './tables/data-package.ts';
import { measureTable } from './tables/measure-table.ts';
import { withheldWards } from './withholding/withheld-wards.ts';

type NamedDocument = Manifest['documents'][number];
type Pointers = Pick<Latest, 'measures' | 'areas' | 'tables' | 'meetings' | 'statements'>;

/** What names a snapshot's documents: the manifest, and the pointer that is still to be told when it was put. */
export type ComposedSnapshot = { manifest: Manifest; latest: Omit<Latest, 'publishedAt'> };

/** What was published before, the newest first, and every entry of the ledger, by which its figures are found again. */
export type Before = EarlierSnapshots & { entries: readonly LedgerEntry[] };

/**
 * Composes the snapshot that uploads and their packs of figures and of statements make, whatever order these come in: gives each
 * of its documents as soon as it is whole, for a county's together are more than a function has room for, and then what names them
 * all. The same uploads give the same bytes at any time; what was published before only tells what changed.
 */
export function* composeSnapshot(
  county: County,
  current: UploadsAsAt,
  packs: { figures: readonly FigurePack[]; statements: readonly StatementPack[] },
  before: Before,
): Generator<CanonicalDocument, ComposedSnapshot> {
  const { uploads, changes } = current;
  const figures = currentFigures(packs.figures, uploads, county);
  const stated = currentStatements(packs.statements, uploads, county);
  const footing = footingOf(county, figures, stated, withheldWards(county, packs.figures, changes));

  const documents: NamedDocument[] = [];
  const pointers: Pointers = { measures: {}, areas: {}, tables: {}, meetings: {}, statements: {} };
  for (const document of documentsOf(county, uploads, { figures, stated, footing }, pointers)) {
    documents.push(named(document));
    yield document;
  }

  const snapshot = identified(documents, current);
  const { snapshotId, asAt } = snapshot;
  const previous = snapshotBefore(snapshot, before.manifests);
  const since = previous && countedAgain(previous, packs.figures, before.entries, county);
  const revisions = since && revisionsFile(since, { ...snapshot, figures }, footing.withheld, county);
  if (revisions !== null) yield revisions.document;
  const manifest = manifestOf(snapshot, previous, revisions?.counted ?? null);
  const revised = revisions && named(revisions.document);
  const latest = {
    schemaVersion: 1,
    snapshotId,
    asAt,
    manifest: manifestPath(snapshotId),
    revisions: revised,
  } as const;
  return { manifest, latest: { ...latest, ...pointers } };
}

/** Each document of a snapshot; `pointers` is told where those lie that readers look for by name. */
function* documentsOf(
  county: County,
  uploads: readonly LedgerEntry[],
  { figures, stated, footing }: { figures: CurrentFigures; stated: readonly CurrentStatement[]; footing: Footing },
  pointers: Pointers,
): Generator<CanonicalDocument> {
  const parts = new Map<Area, PartOfArea[]>(county.areas.map((area) => [area, []]));
  for (const measure of county.measures.filter(({ comparedAs }) => comparedAs !== 'denominator')) {
    const content = measureDocument(measure, figures.get(measure.id) ?? new Map(), footing, uploads);
    if (content === null) continue;
    const { id, label } = content.measure;
    const document = jsonDocument(content, (sha256) => `v1/measures/${id}/${sha256}.json`);
    const table = measureTable(content, county);
    const description = dataPackage(content, table, county);
    pointers.measures[id] = { ...named(document), label };
    pointers.tables[id] = { ...named(table), dataPackage: description.path };
    // Of the content no more is kept than areas are told of it: a county's measures together are more than there is room for.
    for (const [area, ofMeasures] of parts) ofMeasures.push(partOfArea(area, content, county));
    yield* [document, table, description];
  }
  for (const [area, ofMeasures] of parts) {
    const content = areaDocument(area, ofMeasures, uploads);
    if (content === null) continue;
    const document = jsonDocument(content, (sha256) => `v1/areas/${area.code}/${sha256}.json`);
    pointers.areas[area.code] = { ...named(document), label: area.name };
    yield document;
  }
  for (const { kind, label, document } of statementFiles(stated, figures, uploads, county)) {
    pointers.statements[kind] = { ...named(document), label };
    yield document;
  }
  for (const { name, label, document } of meetingFiles(stated, uploads, county)) {
    pointers.meetings[name] = { ...named(document), label };
    yield document;
  }
  yield* publishedSchemas();
}
