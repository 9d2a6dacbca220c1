import { createHash } from 'node:crypto';
import type { County } from '../../schemas/county.ts';
import { type Assessing, type Assessment, beginAssessment, type Dropped } from './assess-extract.ts';

/** An upload that was read to its end. */
export type AssessedUpload = { uploadId: string; read: Assessment; tellAlso: Assessing['tellAlso'] };

/** Reads the bytes of an extract to their end. The upload's id comes from its key and its bytes. */
export async function assessUpload(
  dropped: Dropped,
  bytes: AsyncIterable<Uint8Array>,
  county: County,
): Promise<AssessedUpload> {
  const assessing = beginAssessment(dropped, county);
  const hash = createHash('sha256').update(dropped.key).update('\0');
  for await (const piece of bytes) {
    hash.update(piece);
    assessing.take(piece);
  }
  const uploadId = hash.digest('hex').slice(0, 32);
  return { uploadId, read: assessing.finish(), tellAlso: assessing.tellAlso };
}
