import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { describeWithCheckers } from '../checkers.ts';
import { synthesizedTemplate } from '../synthesized-template.ts';
import { type AccountThatDecides, accountThatDecides, type SignIn } from './account-that-decides.ts';

// The same as the tables beside this, decided by somebody else.

jest.setTimeout(120_000);

describeWithCheckers('ministack', 'openssl')('in an account of another make', () => {
  let account: AccountThatDecides;
  let root: S3Client;
  const clients = new Map<string, S3Client>();

  beforeAll(async () => {
    account = await accountThatDecides(synthesizedTemplate().toJSON());
    root = new S3Client({ ...account.root, forcePathStyle: true });
    await signIn('ashford', { role: told('SubmitterRoleAshford'), from: '111122223333', externalId: 'ashford-1' });
    await signIn('thanet', { role: told('SubmitterRoleThanet') });
    await signIn('the county', { role: told('CountyRole') });
    await signIn('an administrator', { role: account.administrator });
    const Bucket = told('UploadBucket');
    const there = ['receipts/ashford/x.csv/1.json', 'receipts/thanet/x.csv/1.json', 'in/ashford/old.csv'];
    for (const Key of [...there, 'in/ashford/people.csv'])
      await root.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    const Tagging = { TagSet: [{ Key: 'holds', Value: 'people' }] };
    await root.send(new PutObjectTaggingCommand({ Bucket, Key: 'in/ashford/people.csv', Tagging }));
  });

  afterAll(async () => {
    for (const client of [root, ...clients.values()]) client?.destroy();
    await account?.stop();
  });

  function told(output: string): string {
    return account.outputs.get(output) ?? '';
  }

  async function signIn(who: string, as: SignIn): Promise<void> {
    clients.set(who, new S3Client({ ...(await account.signedIn(as)), forcePathStyle: true }));
  }

  function ask(who: string, asking: 'put' | 'get' | 'list' | 'delete', Bucket: string, Key: string): Promise<unknown> {
    const client = clients.get(who);
    if (client === undefined) throw new Error(`${who} has not signed in`);
    if (asking === 'put') return client.send(new PutObjectCommand({ Bucket, Key, Body: 'area,period,value' }));
    if (asking === 'get') return client.send(new GetObjectCommand({ Bucket, Key }));
    if (asking === 'list') return client.send(new ListObjectsV2Command({ Bucket, Prefix: Key }));
    return client.send(new DeleteObjectCommand({ Bucket, Key }));
  }

  test.each<['allowed' | 'refused', string, Parameters<typeof ask>[1], 'UploadBucket' | 'StaticBucket', string]>([
    ['allowed', 'ashford', 'put', 'UploadBucket', 'in/ashford/all-crime/2019.csv'],
    ['allowed', 'ashford', 'get', 'UploadBucket', 'receipts/ashford/x.csv/1.json'],
    ['allowed', 'ashford', 'list', 'UploadBucket', 'receipts/ashford/'],
    ['allowed', 'thanet', 'put', 'UploadBucket', 'in/thanet/all-crime/2019.csv'],
    ['allowed', 'thanet', 'get', 'UploadBucket', 'receipts/thanet/x.csv/1.json'],
    ['refused', 'ashford', 'put', 'UploadBucket', 'in/thanet/all-crime/2019.csv'],
    ['refused', 'ashford', 'put', 'UploadBucket', 'in/ashford-evil/all-crime/2019.csv'],
    ['refused', 'ashford', 'put', 'UploadBucket', 'receipts/ashford/x.csv/1.json'],
    ['refused', 'ashford', 'get', 'UploadBucket', 'receipts/thanet/x.csv/1.json'],
    ['refused', 'ashford', 'get', 'UploadBucket', 'in/ashford/old.csv'],
    ['refused', 'ashford', 'get', 'UploadBucket', 'in/ashford/people.csv'],
    ['refused', 'ashford', 'list', 'UploadBucket', 'receipts/'],
    ['refused', 'ashford', 'list', 'UploadBucket', 'receipts/thanet/'],
    ['refused', 'ashford', 'list', 'UploadBucket', ''],
    ['refused', 'ashford', 'delete', 'UploadBucket', 'in/ashford/old.csv'],
    ['refused', 'ashford', 'put', 'StaticBucket', 'v1/latest.json'],
    ['refused', 'ashford', 'list', 'StaticBucket', 'v1/'],
    ['refused', 'thanet', 'put', 'UploadBucket', 'in/ashford/all-crime/2019.csv'],
    ['refused', 'thanet', 'get', 'UploadBucket', 'receipts/ashford/x.csv/1.json'],
    ['allowed', 'the county', 'get', 'UploadBucket', 'receipts/ashford/x.csv/1.json'],
    ['allowed', 'the county', 'list', 'UploadBucket', 'receipts/'],
    ['allowed', 'the county', 'list', 'StaticBucket', 'v1/'],
    ['refused', 'the county', 'get', 'UploadBucket', 'in/ashford/old.csv'],
    ['refused', 'the county', 'put', 'UploadBucket', 'in/ashford/all-crime/2019.csv'],
    ['refused', 'the county', 'put', 'StaticBucket', 'v1/latest.json'],
    ['allowed', 'an administrator', 'get', 'UploadBucket', 'in/ashford/old.csv'],
    ['refused', 'an administrator', 'get', 'UploadBucket', 'in/ashford/people.csv'],
    ['refused', 'an administrator', 'put', 'StaticBucket', 'v1/latest.json'],
    ['allowed', 'an administrator', 'list', 'StaticBucket', ''],
  ])('%s: %s to %s in %s: %s', async (decision, who, asking, bucket, key) => {
    const answer = ask(who, asking, told(bucket), key);
    if (decision === 'allowed') await expect(answer).resolves.toBeDefined();
    else await expect(answer).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test.each([
    ["Ashford's account without what was agreed", 'SubmitterRoleAshford', '111122223333', undefined],
    ["Ashford's account with something else", 'SubmitterRoleAshford', '111122223333', 'ashford-2'],
    ['another account that knows what was agreed', 'SubmitterRoleAshford', '999999999999', 'ashford-1'],
    ['another account', 'SubmitterRoleThanet', '999999999999', undefined],
    ['another account', 'CountyRole', '999999999999', undefined],
  ])('refused: %s to sign in by %s', async (_, role, from, externalId) => {
    await expect(account.signedIn({ role: told(role), from, externalId })).rejects.toThrow(/not authorized/);
  });
});
