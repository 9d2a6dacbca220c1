import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { describeWithCheckers } from '../checkers.ts';
import { ACCOUNT } from '../emulated-account.ts';
import { synthesizedTemplate } from '../synthesized-template.ts';
import { type AccountThatDecides, accountThatDecides } from './account-that-decides.ts';
import { FUNCTIONS, withFunctionsPlayed } from './functions-played.ts';

jest.setTimeout(120_000);

describeWithCheckers('ministack', 'openssl')('in an account of another make', () => {
  let account: AccountThatDecides;
  const clients = new Map<string, { s3: S3Client; dynamodb: DynamoDBClient }>();

  beforeAll(async () => {
    account = await accountThatDecides(withFunctionsPlayed(synthesizedTemplate().toJSON()));
    const root = new S3Client({ ...account.root, forcePathStyle: true });
    for (const Key of ['in/ashford/x.csv', 'receipts/ashford/x.csv/1.json'])
      await root.send(new PutObjectCommand({ Bucket: made('ExtractIntakeUploads'), Key, Body: 'x' }));
    root.destroy();
    for (const [name, logicalName] of Object.entries(FUNCTIONS)) {
      const connection = await account.signedIn({ role: `arn:aws:iam::${ACCOUNT}:role/${made(logicalName)}` });
      const s3 = new S3Client({ ...connection, forcePathStyle: true });
      clients.set(name, { s3, dynamodb: new DynamoDBClient(connection) });
    }
  });

  afterAll(async () => {
    for (const { s3, dynamodb } of clients.values()) {
      s3.destroy();
      dynamodb.destroy();
    }
    await account?.stop();
  });

  function made(name: string): string {
    const found = account.resources.find(
      ({ LogicalResourceId = '' }) => LogicalResourceId.replace(/[0-9A-F]{8}$/, '') === name,
    );
    return found?.PhysicalResourceId ?? `no ${name}`;
  }

  const BUCKETS = { uploads: 'ExtractIntakeUploads', published: 'SnapshotPublicationPublished' } as const;
  const TABLES = { figures: 'FigureStoreFigures', ledger: 'FigureStoreLedger' } as const;

  test.each<
    ['allowed' | 'refused', keyof typeof FUNCTIONS, 'get' | 'put' | 'tag' | 'delete', keyof typeof BUCKETS, string]
  >([
    ['allowed', 'ingest', 'get', 'uploads', 'in/ashford/x.csv'],
    ['allowed', 'ingest', 'tag', 'uploads', 'in/ashford/x.csv'],
    // Having marked it.
    ['allowed', 'ingest', 'get', 'uploads', 'in/ashford/x.csv'],
    ['allowed', 'ingest', 'put', 'uploads', 'receipts/ashford/y.csv/1.json'],
    ['refused', 'ingest', 'put', 'uploads', 'in/ashford/x.csv'],
    ['refused', 'ingest', 'delete', 'uploads', 'in/ashford/x.csv'],
    ['refused', 'ingest', 'get', 'uploads', 'receipts/ashford/x.csv/1.json'],
    ['refused', 'ingest', 'put', 'published', 'v1/latest.json'],
    ['allowed', 'publish', 'put', 'published', 'v1/latest.json'],
    ['allowed', 'publish', 'get', 'published', 'v1/latest.json'],
    ['refused', 'publish', 'delete', 'published', 'v1/latest.json'],
    ['refused', 'publish', 'put', 'published', 'index.html'],
    ['allowed', 'pages', 'put', 'published', 'index.html'],
    ['allowed', 'pages', 'put', 'published', 'site.json'],
    ['allowed', 'pages', 'get', 'published', 'site.json'],
    ['allowed', 'pages', 'get', 'published', 'v1/latest.json'],
    ['refused', 'pages', 'put', 'published', 'v1/latest.json'],
    ['refused', 'pages', 'get', 'published', 'index.html'],
    ['refused', 'pages', 'delete', 'published', 'index.html'],
    ['refused', 'pages', 'get', 'uploads', 'in/ashford/x.csv'],
    ['refused', 'pages', 'put', 'uploads', 'receipts/ashford/x.csv/1.json'],
    ['refused', 'publish', 'get', 'uploads', 'in/ashford/x.csv'],
    ['refused', 'publish', 'get', 'uploads', 'receipts/ashford/x.csv/1.json'],
    ['refused', 'publish', 'put', 'uploads', 'receipts/ashford/x.csv/1.json'],
  ])('%s: %s to %s in %s: %s', async (decision, who, asking, bucket, Key) => {
    const object = { Bucket: made(BUCKETS[bucket]), Key };
    const s3 = clients.get(who)?.s3;
    const Tagging = { TagSet: [{ Key: 'holds', Value: 'people' }] };
    const answers = {
      get: () => s3?.send(new GetObjectCommand(object)),
      put: () => s3?.send(new PutObjectCommand({ ...object, Body: '{}' })),
      tag: () => s3?.send(new PutObjectTaggingCommand({ ...object, Tagging })),
      delete: () => s3?.send(new DeleteObjectCommand(object)),
    };
    expect(await decisionOf(answers[asking]())).toBe(decision);
  });

  const Key = { pk: { S: 'all-crime#2019' }, sk: { S: '1' } };
  const asking: Record<string, (dynamodb: DynamoDBClient, TableName: string) => Promise<unknown>> = {
    query: (dynamodb, TableName) => {
      const values = { ':pk': Key.pk };
      const command = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: values };
      return dynamodb.send(new QueryCommand(command));
    },
    write: (dynamodb, TableName) =>
      dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: Key } }] } })),
    put: (dynamodb, TableName) => dynamodb.send(new PutItemCommand({ TableName, Item: Key })),
    update: (dynamodb, TableName) =>
      dynamodb.send(new UpdateItemCommand({ TableName, Key, UpdateExpression: 'REMOVE gone' })),
    get: (dynamodb, TableName) => dynamodb.send(new GetItemCommand({ TableName, Key })),
    scan: (dynamodb, TableName) => dynamodb.send(new ScanCommand({ TableName })),
    delete: (dynamodb, TableName) => dynamodb.send(new DeleteItemCommand({ TableName, Key })),
  };
  const LETS: Record<string, string[]> = {
    'ingest figures': ['query', 'write'],
    'ingest ledger': ['query', 'put', 'update'],
    'publish figures': ['query'],
    'publish ledger': ['query'],
    'pages figures': [],
    'pages ledger': [],
  };

  test.each(Object.entries(LETS))('%s: may be asked to %j, and nothing else', async (which, expected) => {
    const [who = '', table = ''] = which.split(' ');
    const TableName = made(TABLES[table === 'figures' ? 'figures' : 'ledger']);
    const dynamodb = clients.get(who)?.dynamodb;
    const allowed: string[] = [];
    for (const [name, ask] of Object.entries(asking)) {
      if ((await decisionOf(dynamodb && ask(dynamodb, TableName))) === 'allowed') allowed.push(name);
    }
    expect(allowed).toEqual(expected);
  });

  async function decisionOf(answer: Promise<unknown> | undefined): Promise<'allowed' | 'refused'> {
    if (answer === undefined) throw new Error('nobody has signed in');
    try {
      await answer;
      return 'allowed';
    } catch (error) {
      if (error instanceof Error && /^AccessDenied/.test(error.name)) return 'refused';
      throw error;
    }
  }
});
