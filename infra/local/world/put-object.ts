import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';

const PART_SIZE = 5 * 1024 * 1024;

/** Where an object goes. */
type Place = { Bucket: string; Key: string };

/** What S3 answered of an object that was put: its entity tag, in quotes, its size in bytes and how it was written. */
export type PutAnswer = { etag: string; size: number; reason: string };

/** Puts an object of any size, in parts of 5 MiB where it has more than one, so that a stream is never held whole. */
export async function putObject(
  s3: S3Client,
  place: Place,
  body: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<PutAnswer> {
  const parts = inParts(body);
  const first = await parts.next();
  if (first.done || first.value.length < PART_SIZE) {
    const whole = first.done ? new Uint8Array() : first.value;
    const { ETag } = await s3.send(new PutObjectCommand({ ...place, Body: whole }));
    return { etag: ETag ?? '', size: whole.length, reason: 'PutObject' };
  }
  return putInParts(s3, place, first.value, parts);
}

async function putInParts(
  s3: S3Client,
  place: Place,
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): Promise<PutAnswer> {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(place));
  const sent: { PartNumber: number; ETag: string | undefined }[] = [];
  let size = 0;
  const send = async (part: Uint8Array) => {
    const PartNumber = sent.length + 1;
    const { ETag } = await s3.send(new UploadPartCommand({ ...place, UploadId, PartNumber, Body: part }));
    sent.push({ PartNumber, ETag });
    size += part.length;
  };
  try {
    await send(first);
    for await (const part of rest) await send(part);
  } catch (cause) {
    await s3.send(new AbortMultipartUploadCommand({ ...place, UploadId }));
    throw cause;
  }
  const { ETag } = await s3.send(
    new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts: sent } }),
  );
  return { etag: ETag ?? '', size, reason: 'CompleteMultipartUpload' };
}

/** Cuts bytes into parts of exactly PART_SIZE, but for the last. */
async function* inParts(body: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let gathered: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body instanceof Uint8Array ? [body] : body) {
    let left = chunk;
    while (length + left.length >= PART_SIZE) {
      const room = PART_SIZE - length;
      yield Buffer.concat([...gathered, left.subarray(0, room)]);
      left = left.subarray(room);
      [gathered, length] = [[], 0];
    }
    gathered.push(left);
    length += left.length;
  }
  if (length > 0) yield Buffer.concat(gathered);
}
