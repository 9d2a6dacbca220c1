import type { County } from '../../../schemas/county.ts';
import type { Outcome, Receipt } from '../../../schemas/receipt.ts';
import { readUploadKey, type UploadArrival } from '../../../schemas/upload.ts';
import type { Assessment } from '../assess-extract.ts';
import { assessUpload } from '../assess-upload.ts';
import { lookBack } from '../history/look-back.ts';
import { NOTHING_STOOD } from '../history/what-stood.ts';

/** The receipt of an upload of which it is decided what becomes of it. */
export function receiptOf(assessment: Assessment, uploadId: string, arrival: UploadArrival, outcome: Outcome): Receipt {
  const place = readUploadKey(arrival.key);
  return {
    schemaVersion: 1,
    uploadId,
    key: arrival.key,
    submitter: place?.submitter ?? '',
    dataset: place?.dataset ?? '',
    receivedAt: arrival.writtenAt,
    outcome,
    ...assessment.report,
  };
}

/** The receipt that an extract would get as the first of its sender. Nothing is stored. */
export async function receiptOfBytes(
  arrival: UploadArrival,
  bytes: AsyncIterable<Uint8Array>,
  county: County,
): Promise<Receipt> {
  const { read, tellAlso, uploadId } = await assessUpload(arrival, bytes, county);
  const assessment = tellAlso((findings) => lookBack(read.figures, NOTHING_STOOD, county, findings));
  return receiptOf(assessment, uploadId, arrival, assessment.refused ? 'refused' : 'accepted');
}
