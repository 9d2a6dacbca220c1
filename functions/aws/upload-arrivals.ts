import * as z from 'zod';
import type { UploadArrival } from '../../schemas/upload.ts';

// Keys come plain in EventBridge's events; only direct bucket-to-queue messages encode them.
const object = z.object({ key: z.string().min(1), sequencer: z.string().min(1) });
const writtenObject = object.extend({ etag: z.string().min(1), 'version-id': z.string().min(1).optional() });
const time = z.iso.datetime({ offset: true });

// What a lifecycle rule deletes, and an older version that is removed, must never withdraw what stands.
const deletion = z.object({
  object,
  reason: z.literal('DeleteObject'),
  'deletion-type': z.literal('Delete Marker Created'),
});

/** The parts that matter of the two events a bucket sends through EventBridge. */
const bucketEvent = z.discriminatedUnion('detail-type', [
  z.object({ 'detail-type': z.literal('Object Created'), time, detail: z.object({ object: writtenObject }) }),
  z.object({ 'detail-type': z.literal('Object Deleted'), time, detail: deletion }),
]);

/**
 * Reads the body of a queue message, an EventBridge event of the upload bucket, as an arrival. The
 * bucket keeps versions, so a deletion is a delete marker that somebody put: nothing stands at the key
 * any more, whatever older versions lie beneath.
 * @throws when the body is not such an event; the message names the fields at fault, never their content.
 */
export function readArrival(body: string): UploadArrival {
  const read = bucketEvent.safeParse(parseJson(body));
  if (!read.success) throw notAnEvent(read.error.issues.map(({ path }) => path.join('.') || 'the whole').join(', '));
  const event = read.data;
  const { key, sequencer } = event.detail.object;
  const arrival = { key, sequencer, writtenAt: new Date(event.time).toISOString() };
  // A deletion may carry an entity tag too, but of no bytes that could be read.
  if (event['detail-type'] === 'Object Deleted') return { kind: 'deleted', ...arrival };
  const { etag, 'version-id': versionId } = event.detail.object;
  return {
    kind: 'created',
    ...arrival,
    etag: etag.replaceAll('"', ''),
    ...(versionId !== undefined && { versionId }),
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The parser's own message quotes the text, which must not reach a log.
    throw notAnEvent('it is not JSON');
  }
}

function notAnEvent(fault: string): Error {
  return new Error(
    `the message is not an "Object Created" or "Object Deleted" event of the upload bucket (at fault: ${fault}). ` +
      'Look in the dead-letter queue for what sent it; only the rule on the upload bucket should write to this queue.',
  );
}
