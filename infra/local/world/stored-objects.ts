import { GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';

/** A bucket of the world, to be looked into. */
export type StoredObjects = {
  bucket: string;
  /** The keys that begin with `prefix`, in the order of their characters' codes. */
  list(prefix?: string): Promise<string[]>;
  /** The bytes of one object; throws where there is none. */
  read(key: string): Promise<Uint8Array>;
  /** The same with the media type that it was put as. */
  open(key: string): Promise<{ bytes: Uint8Array; contentType: string }>;
};

export function storedObjects(s3: S3Client, bucket: string): StoredObjects {
  const open = async (key: string) => {
    const { Body, ContentType = '' } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (Body === undefined) throw new Error(`${bucket} holds ${key} without any bytes`);
    return { bytes: await Body.transformToByteArray(), contentType: ContentType };
  };
  return {
    bucket,
    async list(prefix = '') {
      const keys: string[] = [];
      // One page: this S3 sorts by locale and pages by code, so that keys would fall between two pages.
      const request = { Bucket: bucket, Prefix: prefix, MaxKeys: 1_000_000 };
      for await (const page of paginateListObjectsV2({ client: s3 }, request)) {
        for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key);
      }
      return keys.sort((one, other) => (one < other ? -1 : 1));
    },
    open,
    read: async (key) => (await open(key)).bytes,
  };
}
