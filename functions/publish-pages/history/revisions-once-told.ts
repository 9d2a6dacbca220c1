import { revisionsDocumentSchema } from '../../../schemas/revisions.ts';

/**
 * What changed with a snapshot that may be old: null where the document is not one that this release can read, for it never
 * changes, and what an old one told must not keep the pages of what counts now from being made.
 */
export const revisionsOnceTold = revisionsDocumentSchema.nullable().catch(null);
