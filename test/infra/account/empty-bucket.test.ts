import { S3Client } from '@aws-sdk/client-s3';
import { emptyBucket } from '../../../infra/account/empty-bucket.ts';
import { type Version, versionedBucket } from './versioned-bucket.ts';

async function empty(
  held: Version[],
  { locked = [], bucket = 'uploads' }: { locked?: string[]; bucket?: string } = {},
) {
  const { endpoint, stop } = await versionedBucket('uploads', held, locked);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const s3 = new S3Client({ region: 'eu-west-2', endpoint, credentials, forcePathStyle: true });
  try {
    return await emptyBucket(s3, bucket);
  } finally {
    s3.destroy();
    await stop();
  }
}

test('every version and every mark of a deletion goes, however many pages they are', async () => {
  const held: Version[] = [
    { key: 'in/ashford/asb-reports/a.csv', id: '1' },
    { key: 'in/ashford/asb-reports/a.csv', id: '2', isMark: true },
    { key: 'in/ashford/asb-reports/a.csv', id: '3' },
    { key: 'in/ashford/asb-reports/b.csv', id: '4', isMark: true },
    { key: 'receipts/ashford/asb-reports/a.csv/1.json', id: '5' },
    { key: 'v1/latest.json', id: '6' },
    { key: 'v1/latest.json', id: '7' },
  ];
  expect(await empty(held)).toBe(7);
  expect(held).toEqual([]);
});

test('an empty bucket, and one that is gone, hold nothing', async () => {
  expect(await empty([])).toBe(0);
  expect(await empty([], { bucket: 'gone' })).toBe(0);
});

test('what cannot be deleted is told, and not tried for ever', async () => {
  const held: Version[] = [
    { key: 'a', id: '1' },
    { key: 'b', id: '2' },
  ];
  await expect(empty(held, { locked: ['a'] })).rejects.toThrow(
    'Of bucket uploads, 1 objects cannot be deleted (AccessDenied: AccessDenied).',
  );
});
