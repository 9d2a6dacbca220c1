import { randomUUID } from 'node:crypto';
import { ACCOUNT, REGION } from './engines.ts';

/** What is known of an object that was written: when, its size in bytes, its entity tag and the call that wrote it. */
export type WrittenObject = { writtenAt: Date; size: number; etag: string; reason: string };

/** An S3 event as EventBridge delivers it: the key plain, the entity tag without quotes, the time in whole seconds. */
export type ObjectEvent = ReturnType<typeof objectCreated> | ReturnType<typeof objectDeleted>;

/** The event of an object that was written. */
export function objectCreated(bucket: string, key: string, sequencer: string, written: WrittenObject) {
  const { writtenAt, size, etag, reason } = written;
  const object = { key, size, etag: etag.replaceAll('"', ''), sequencer };
  return { ...envelope('Object Created', bucket, writtenAt), detail: { ...detail(bucket, reason), object } };
}

/** The event of an object that was removed by somebody from a bucket that keeps its versions. */
export function objectDeleted(bucket: string, key: string, sequencer: string, removedAt: Date) {
  const object = { key, sequencer };
  return {
    ...envelope('Object Deleted', bucket, removedAt),
    detail: { ...detail(bucket, 'DeleteObject'), object, 'deletion-type': 'Delete Marker Created' },
  };
}

function envelope<DetailType extends string>(detailType: DetailType, bucket: string, time: Date) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source: 'aws.s3',
    account: ACCOUNT,
    time: `${time.toISOString().slice(0, 19)}Z`,
    region: REGION,
    resources: [`arn:aws:s3:::${bucket}`],
  };
}

function detail(bucket: string, reason: string) {
  return {
    version: '0',
    bucket: { name: bucket },
    'request-id': randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase(),
    requester: ACCOUNT,
    'source-ip-address': '127.0.0.1',
    reason,
  };
}
