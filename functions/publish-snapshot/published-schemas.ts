import * as z from 'zod';
import { receiptSchema } from '../../schemas/receipt.ts';
import { areaDocumentSchema, latestSchema, manifestSchema, measureDocumentSchema } from '../../schemas/snapshot.ts';
import { meetingDocumentSchema, STATEMENT_DOCUMENTS } from '../../schemas/statement-document.ts';
import { type CanonicalDocument, jsonDocument } from './canonical-document.ts';

const SCHEMAS = {
  'area-document': areaDocumentSchema,
  latest: latestSchema,
  manifest: manifestSchema,
  'measure-document': measureDocumentSchema,
  meeting: meetingDocumentSchema,
  receipt: receiptSchema,
  ...STATEMENT_DOCUMENTS,
};

/**
 * The JSON Schemas (2020-12) that published documents and receipts validate against. Of all documents
 * these alone keep their name when they change, so that a reader can refer to them.
 */
export function publishedSchemas(): CanonicalDocument[] {
  return Object.entries(SCHEMAS).map(([name, schema]) =>
    jsonDocument(
      { ...z.toJSONSchema(schema), title: name },
      () => `v1/schemas/${name}.schema.json`,
      'application/schema+json',
    ),
  );
}
