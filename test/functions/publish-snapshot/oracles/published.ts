import { canonicalJson } from '../../../../functions/publish-snapshot/documents/canonical-document.ts';
import type { Comparison } from '../../../../schemas/comparison.ts';
import type { County } from '../../../../schemas/county.ts';
import type { Period } from '../../../../schemas/period.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { type MeasureDocument, measureDocumentSchema } from '../../../../schemas/snapshot.ts';
import { assessed } from '../../ingest-extract/assessed.ts';
import { documentOf } from '../compared.ts';
import { type SentUpload, sentUpload } from '../sent-upload.ts';

/** A measure's document, read back from the bytes that are published of it. */
export function publishedOf(sent: readonly SentUpload[], measure: string, county: County = kent): MeasureDocument {
  return measureDocumentSchema.parse(JSON.parse(canonicalJson(unwrittenOf(sent, measure, county))));
}

/** The same before it is written: of several hundred windows the bytes take longer to read than the document to make. */
export function unwrittenOf(sent: readonly SentUpload[], measure: string, county: County): MeasureDocument {
  const document = documentOf(sent, measure, county);
  if (document === undefined) throw new Error(`nothing is published of ${measure}`);
  return document;
}

/** The comparison of one window of a document. */
export function comparisonOf({ comparisons }: MeasureDocument, period: Period): Comparison {
  const comparison = comparisons.find(({ window }) => window.current === period);
  if (comparison === undefined) throw new Error(`${period} is not compared`);
  return comparison;
}

/** The entry of one code among the areas, the totals or the wards of a comparison. */
export function entryOf<Entry extends { code: string }>(entries: readonly Entry[], code: string): Entry {
  const entry = entries.find((each) => each.code === code);
  if (entry === undefined) throw new Error(`nothing is said of ${code}`);
  return entry;
}

/** An extract dropped at `<submitter>/<dataset>`, as the tables hold it once it was read. */
export function takenExtract(place: string, content: string | Uint8Array): SentUpload {
  const { figures, refused } = assessed(place, content);
  if (refused) throw new Error(`the extract for ${place} is refused`);
  const [submitter = '', dataset = ''] = place.split('/');
  return sentUpload(figures, { key: `in/${place}/extract.csv`, uploadId: place, submitter, dataset });
}
