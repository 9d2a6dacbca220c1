import {
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { receiptSchema } from '../../schemas/receipt.ts';
import { PEOPLE_TAG, RECEIPT_PREFIX, UPLOAD_PREFIX } from '../../schemas/upload.ts';
import { plainFailure } from './plain-failure.ts';

/** A write or a deletion of an object, as a bucket that keeps versions tells of it. */
export type ObjectVersion = { key: string; versionId: string; isDeletion: boolean; at: Date };

/** What a receipt tells of a write: when it was, and whether the file was refused because it holds people. */
export type ReceiptOfWrite = { receivedAt: Date; heldPeople: boolean };

/** What the upload bucket holds of the past. */
export type UploadHistory = {
  /** What was ever dropped and deleted and can still be told, by key, the oldest first. */
  changesOfKeys(): Promise<Map<string, ObjectVersion[]>>;
  /** The bytes of one version; null where it is closed because it holds people. */
  read(version: ObjectVersion): Promise<Uint8Array | null>;
  /** What all receipts of a key tell, the oldest first. */
  receiptsOf(key: string): Promise<ReceiptOfWrite[]>;
};

/** The past of an upload bucket, as far as its older versions have been kept. */
export function uploadHistory(s3: S3Client, bucket: string): UploadHistory {
  async function versions(prefix: string): Promise<ObjectVersion[]> {
    const found: (ObjectVersion & { isLatest: boolean })[] = [];
    let next: Pick<ListObjectVersionsCommandInput, 'KeyMarker' | 'VersionIdMarker'> | undefined = {};
    while (next !== undefined) {
      const page = await listPage({ Bucket: bucket, Prefix: prefix, ...next });
      for (const listed of page.Versions ?? []) found.push(versionOf(listed, false));
      for (const listed of page.DeleteMarkers ?? []) found.push(versionOf(listed, true));
      const { NextKeyMarker, NextVersionIdMarker } = page;
      next = page.IsTruncated ? { KeyMarker: NextKeyMarker, VersionIdMarker: NextVersionIdMarker } : undefined;
    }
    // S3 lists the newest of a key first and tells seconds; sorting leaves those of one second as they are.
    const byTime = (one: (typeof found)[number], other: (typeof found)[number]) =>
      one.at.getTime() - other.at.getTime() || Number(one.isLatest) - Number(other.isLatest);
    return found.reverse().sort(byTime);
  }

  async function listPage(request: ListObjectVersionsCommandInput) {
    return s3.send(new ListObjectVersionsCommand(request)).catch((error: unknown) => {
      throw plainFailure(error, `list the versions of ${bucket}/${request.Prefix}`);
    });
  }

  async function read(version: ObjectVersion): Promise<Uint8Array | null> {
    const { key, versionId } = version;
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    } catch (error) {
      // Whoever may read nothing at all must not take everything for closed.
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 403 && (await isClosed(version)))
        return null;
      throw plainFailure(error, `read ${bucket}/${key}`);
    }
  }

  async function isClosed({ key, versionId }: ObjectVersion): Promise<boolean> {
    const tags = new GetObjectTaggingCommand({ Bucket: bucket, Key: key, VersionId: versionId });
    const { TagSet = [] } = await s3.send(tags).catch((error: unknown) => {
      throw plainFailure(error, `read ${bucket}/${key}, or its tags`);
    });
    return TagSet.some(({ Key, Value }) => Key === PEOPLE_TAG.key && Value === PEOPLE_TAG.value);
  }

  return {
    read,
    async changesOfKeys() {
      const changes = new Map<string, ObjectVersion[]>();
      for (const version of await versions(UPLOAD_PREFIX)) {
        changes.set(version.key, [...(changes.get(version.key) ?? []), version]);
      }
      return changes;
    },
    async receiptsOf(key) {
      const told: ReceiptOfWrite[] = [];
      for (const version of await versions(`${RECEIPT_PREFIX}${key.slice(UPLOAD_PREFIX.length)}/`)) {
        if (version.isDeletion || !version.key.endsWith('.json')) continue;
        const receipt = receiptSchema.parse(JSON.parse(Buffer.from((await read(version)) ?? []).toString()));
        const heldPeople = receipt.findings.some(({ code }) => code.startsWith('personal-data-'));
        // Below a key's receipts lie those of a longer key.
        if (receipt.key === key) told.push({ receivedAt: new Date(receipt.receivedAt), heldPeople });
      }
      return told.sort((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
    },
  };
}

type Listed = { Key?: string; VersionId?: string; LastModified?: Date; IsLatest?: boolean };

function versionOf(
  { Key = '', VersionId = '', LastModified = new Date(0), IsLatest = false }: Listed,
  isDeletion: boolean,
) {
  return { key: Key, versionId: VersionId, isDeletion, at: LastModified, isLatest: IsLatest };
}
