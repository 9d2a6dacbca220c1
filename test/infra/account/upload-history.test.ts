import { createServer, type Server } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { uploadHistory } from '../../../infra/account/upload-history.ts';

const KEY = 'in/dover/asb-reports/2019.csv';
const RECEIPT = 'receipts/dover/asb-reports/2019.csv/0123.json';

/** What an S3 that keeps versions answers, by what it is asked for; it lists a key's newest first, over two pages. */
const ANSWERS: Record<string, [status: number, body: string]> = {
  '/uploads/ prefix=in/ versions=': [
    200,
    list(
      '<IsTruncated>true</IsTruncated><NextKeyMarker>k</NextKeyMarker><NextVersionIdMarker>v</NextVersionIdMarker>',
      [
        ['DeleteMarker', KEY, 'v3', '2019-04-02T10:00:00.000Z', true],
        ['Version', KEY, 'v2', '2019-04-02T10:00:00.000Z', false],
      ],
    ),
  ],
  '/uploads/ key-marker=k prefix=in/ version-id-marker=v versions=': [
    200,
    list('', [['Version', KEY, 'v1', '2019-04-01T09:00:00.000Z', false]]),
  ],
  '/uploads/ prefix=receipts/dover/asb-reports/2019.csv/ versions=': [
    200,
    list('', [
      ['Version', RECEIPT, 'r1', '2019-04-01T09:00:02.000Z', true],
      ['Version', RECEIPT.replace('.json', '.html'), 'r2', '2019-04-01T09:00:02.000Z', true],
    ]),
  ],
  [`/uploads/${RECEIPT} versionId=r1 x-id=GetObject`]: [200, receipt('personal-data-email')],
  [`/uploads/${KEY} versionId=v1 x-id=GetObject`]: [200, 'as it was'],
  [`/uploads/${KEY} versionId=v2 x-id=GetObject`]: [403, '<Error><Code>AccessDenied</Code></Error>'],
  [`/uploads/${KEY} tagging= versionId=v2`]: [
    200,
    '<Tagging><TagSet><Tag><Key>holds</Key><Value>people</Value></Tag></TagSet></Tagging>',
  ],
  [`/uploads/${KEY} versionId=v9 x-id=GetObject`]: [403, '<Error><Code>AccessDenied</Code></Error>'],
  [`/uploads/${KEY} tagging= versionId=v9`]: [200, '<Tagging><TagSet></TagSet></Tagging>'],
};

let server: Server;
let s3: S3Client;
beforeAll(async () => {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  server = createServer((request, response) => {
    const [status, body] = ANSWERS[plain(request.url ?? '')] ?? [404, ''];
    response.writeHead(status, { 'Content-Type': body.startsWith('<') ? 'application/xml' : 'text/csv' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  s3 = new S3Client({ endpoint, region: 'eu-west-2', credentials, forcePathStyle: true, maxAttempts: 1 });
});
afterAll(async () => {
  s3.destroy();
  await new Promise((closed) => server.close(closed));
});

test('the changes of a key come in their order, over as many pages as there are', async () => {
  const changes = await uploadHistory(s3, 'uploads').changesOfKeys();
  expect([...changes.keys()]).toEqual([KEY]);
  expect(changes.get(KEY)?.map(({ versionId, isDeletion }) => [versionId, isDeletion])).toEqual([
    ['v1', false],
    ['v2', false],
    ['v3', true],
  ]);
});

test('receipts tell when a file was written and whether it held people', async () => {
  expect(await uploadHistory(s3, 'uploads').receiptsOf(KEY)).toEqual([
    { receivedAt: new Date('2019-04-01T09:00:00Z'), heldPeople: true },
  ]);
});

test('only what is tagged as holding people counts as closed', async () => {
  const { read } = uploadHistory(s3, 'uploads');
  const version = (versionId: string) => ({ key: KEY, versionId, isDeletion: false, at: new Date() });
  expect(Buffer.from((await read(version('v1'))) ?? []).toString()).toBe('as it was');
  expect(await read(version('v2'))).toBeNull();
  await expect(read(version('v9'))).rejects.toThrow(`Could not read uploads/${KEY}`);
});

/** What is asked for, with its parameters in the order of the alphabet. */
function plain(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://s3');
  return [pathname, ...[...searchParams].map(([name, value]) => `${name}=${value}`).sort()].join(' ');
}

function list(about: string, entries: readonly [element: string, ...string[], boolean][]): string {
  const elements = entries.map(
    ([element, key, version, at, isLatest]) =>
      `<${element}><Key>${key}</Key><VersionId>${version}</VersionId><IsLatest>${isLatest}</IsLatest><LastModified>${at}</LastModified></${element}>`,
  );
  return `<ListVersionsResult>${about}${elements.join('')}</ListVersionsResult>`;
}

function receipt(code: string): string {
  return JSON.stringify({
    schemaVersion: 1,
    uploadId: '0123',
    key: KEY,
    submitter: 'dover',
    dataset: 'asb-reports',
    receivedAt: '2019-04-01T09:00:00.000Z',
    outcome: 'refused',
    readAs: { periods: [] },
    counts: { linesRead: 1, figures: 0, statements: 0, errors: 1, warnings: 0, notices: 0, byCode: { [code]: 1 } },
    findings: [{ code, severity: 'error', line: 2, column: 'B', message: 'A file must not hold people.' }],
  });
}
