import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { UploadArrival } from '../../schemas/upload.ts';
import { type LogFields, logFault, logInfo, logWithin } from './log.ts';
import { noteFault } from './tracing.ts';
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
  for (const { messageId, body } of Records) {
    if (!(await logWithin({ messageId }, () => taken(body, work)))) failures.push({ itemIdentifier: messageId });
  }
  return { batchItemFailures: failures };
}

async function taken(body: string, work: (arrival: UploadArrival) => Promise<LogFields>): Promise<boolean> {
  try {
    logInfo('arrival-taken', await work(readArrival(body)));
    return true;
  } catch (error) {
    logFault('arrival-failed', error);
    noteFault(error);
    return false;
  }
}
