import * as z from 'zod';
import { receiptSchema } from '../../../schemas/receipt.ts';
import { revisionsDocumentSchema } from '../../../schemas/revisions.ts';
import { areaDocumentSchema, latestSchema, manifestSchema, measureDocumentSchema } from '../../../schemas/snapshot.ts';
import { meetingDocumentSchema, STATEMENT_DOCUMENTS } from '../../../schemas/statement-document.ts';
import { type CanonicalDocument, jsonDocument } from './canonical-document.ts';

const SCHEMAS = {
  'area-document': areaDocumentSchema,
  latest: latestSchema,
  manifest: manifestSchema,
  'measure-document': measureDocumentSchema,
  meeting: meetingDocumentSchema,
  receipt: receiptSchema,
  revisions: revisionsDocumentSchema,
  ...STATEMENT_DOCUMENTS,
};

/**
 * The JSON Schemas (2020-12) that published documents and receipts validate against. Of all documents
 * these alone keep their name when they change, so that a reader can refer to them. They ask for nothing
 * that is filled in where it is absent, so what was published before that was added validates too.
 */
export function publishedSchemas(): CanonicalDocument[] {
  return Object.entries(SCHEMAS).map(([name, schema]) =>
    jsonDocument(
      { ...z.toJSONSchema(schema, { io: 'input' }), title: name },
      () => `v1/schemas/${name}.schema.json`,
      'application/schema+json',
    ),
  );
}
