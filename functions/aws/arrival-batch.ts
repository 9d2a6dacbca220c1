import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { UploadArrival } from '../../schemas/upload.ts';
import { type LogFields, logFault, logInfo } from './log.ts';
import { readArrival } from './upload-arrivals.ts';

/**
 * Works through a batch of queue messages, one after the other, and logs each outcome as it is.
 * A message whose work throws is reported back alone, so that the queue sends it again and the
 * others are done with.
 */
export async function takeArrivals(
  { Records }: SQSEvent,
  work: (arrival: UploadArrival) => Promise<LogFields>,
): Promise<SQSBatchResponse> {
  const failures: SQSBatchResponse['batchItemFailures'] = [];
  for (const record of Records) {
    if (!(await taken(record, work))) failures.push({ itemIdentifier: record.messageId });
  }
  return { batchItemFailures: failures };
}

async function taken(
  { messageId, body }: SQSRecord,
  work: (arrival: UploadArrival) => Promise<LogFields>,
): Promise<boolean> {
  try {
    logInfo('arrival-taken', { messageId, ...(await work(readArrival(body))) });
    return true;
  } catch (error) {
    logFault('arrival-failed', error, { messageId });
    return false;
  }
}
