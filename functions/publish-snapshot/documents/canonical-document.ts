import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PublishedFile } from '../../../schemas/snapshot.ts';

/** A file that never changes once it is put, with the hash of its bytes. */
export type CanonicalDocument = PublishedFile & { sha256: string };

/**
 * A document as canonical JSON (RFC 8785), without a newline at its end, so that equal contents are
 * equal bytes and anybody can work out its hash again. Its path is made from that hash.
 */
export function jsonDocument(
  content: object,
  pathOf: (sha256: string) => string,
  contentType = 'application/json',
): CanonicalDocument {
  return textDocument(canonicalJson(content), pathOf, contentType);
}

/** A document of any text, at a path made from the hash of its UTF-8 bytes. */
export function textDocument(body: string, pathOf: (sha256: string) => string, contentType: string): CanonicalDocument {
  const sha256 = sha256Of(body);
  return { path: pathOf(sha256), sha256, body, contentType };
}

/** Throws where the content holds what JSON cannot, such as NaN: a rule then let through a number it should not have. */
export function canonicalJson(content: object): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('a document came out as nothing that JSON can hold');
  return text;
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
