import { composeSnapshot } from '../../../functions/publish-snapshot/compose-snapshot.ts';
import type { CanonicalDocument } from '../../../functions/publish-snapshot/documents/canonical-document.ts';
import { measureDocument } from '../../../functions/publish-snapshot/documents/measure-document.ts';
import { footingOf } from '../../../functions/publish-snapshot/footing/footing.ts';
import { withheldWards } from '../../../functions/publish-snapshot/withholding/withheld-wards.ts';
import { currentFigures } from '../../../functions/what-counts/current-figures.ts';
import { currentStatements } from '../../../functions/what-counts/current-statements.ts';
import { uploadsAsAt } from '../../../functions/what-counts/current-uploads.ts';
import type { Area } from '../../../schemas/area.ts';
import type { AreaComparison, TotalComparison } from '../../../schemas/comparison.ts';
import { type County, measureNamed } from '../../../schemas/county.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { codeOf } from './police-table-of-2019.ts';
import { type SentUpload, sentUpload, type Told } from './sent-upload.ts';

/** The snapshot that uploads make where nothing was published before. */
export function composed(sent: readonly SentUpload[], county: County = kent) {
  const composing = composeSnapshot(county, standing(sent), packsOf(sent), { manifests: [], lost: null, entries: [] });
  const documents: CanonicalDocument[] = [];
  for (let next = composing.next(); ; next = composing.next()) {
    if (next.done === true) return { documents, ...next.value };
    documents.push(next.value);
  }
}

/** The document of one measure that uploads make; undefined where there is none. */
export function documentOf(sent: readonly SentUpload[], id = 'all-crime', county = kent): MeasureDocument | undefined {
  const { uploads, changes } = standing(sent);
  const packs = packsOf(sent);
  const figures = currentFigures(packs.figures, uploads, county);
  const statements = currentStatements(packs.statements, uploads, county);
  const measure = measureNamed(county, id);
  const ofMeasure = figures.get(id);
  if (measure === undefined || ofMeasure === undefined) return undefined;
  const footing = footingOf(county, figures, statements, withheldWards(county, packs.figures, changes));
  return measureDocument(measure, ofMeasure, footing, uploads) ?? undefined;
}

/** The comparison of the window that ends last, of figures sent in one upload. */
export function newestComparison(figures: readonly Told[], ...others: SentUpload[]) {
  const comparison = documentOf([sentUpload(figures), ...others])?.comparisons[0];
  if (comparison === undefined) throw new Error('nothing was compared');
  return comparison;
}

/** An area's entry in a comparison, by its name. */
export function areaIn({ areas }: { areas: AreaComparison[] }, name: string): AreaComparison {
  return entryIn(areas, name);
}

/** A total's entry in a comparison, by its name. */
export function totalIn({ totals }: { totals: TotalComparison[] }, name: string): TotalComparison {
  return entryIn(totals, name);
}

function entryIn<Entry extends { code: string }>(entries: readonly Entry[], name: string): Entry {
  const entry = entries.find(({ code }) => code === codeOf(name));
  if (entry === undefined) throw new Error(`the comparison has no ${name}`);
  return entry;
}

function standing(sent: readonly SentUpload[]) {
  const current = uploadsAsAt(sent.map(({ entry }) => entry));
  if (current === null) throw new Error('nothing was sent');
  return current;
}

function packsOf(sent: readonly SentUpload[]) {
  return {
    figures: sent.flatMap(({ packs }) => packs),
    statements: sent.flatMap(({ statementPacks = [] }) => statementPacks),
  };
}

/** An area of Kent, by its name. */
export function areaOf(name: string): Area {
  const area = kent.areas.find(({ code }) => code === codeOf(name));
  if (area === undefined) throw new Error(`Kent has no ${name}`);
  return area;
}
