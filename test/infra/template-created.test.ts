import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { describeWithCheckers } from './checkers.ts';
import { type Deployed, deployer } from './deploy-template.ts';
import { type EmulatedAccount, startAccount } from './emulated-account.ts';
import { stageTemplate } from './stage-template.ts';
import { synthesizedTemplate } from './synthesized-template.ts';
import { onOneMetric } from './what-ministack-lacks.ts';

const typed = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string() })) });
const template = synthesizedTemplate().toJSON();

const KEPT = [
  'AccessLogs',
  'AccessLogsPolicy',
  'DataKey',
  'ExtractIntakeIngestExtractLogs',
  'ExtractIntakeUploads',
  'ExtractIntakeUploadsPolicy',
  'FigureStoreFigures',
  'FigureStoreLedger',
  'PagePublicationPublishPagesLogs',
  'SiteKey',
  'SnapshotPublicationPublishSnapshotLogs',
  'SnapshotPublicationPublished',
  'SnapshotPublicationPublishedPolicy',
];

jest.setTimeout(300_000);

describeWithCheckers('ministack')('an account of another make', () => {
  let account: EmulatedAccount;
  let target: Awaited<ReturnType<typeof deployer>>;
  let deployed: Deployed;

  beforeAll(async () => {
    account = await startAccount();
    target = await deployer(account.connection);
    deployed = await target.deploy('Pipeline', onOneMetric(template).template);
  });

  afterAll(async () => {
    target?.disconnect();
    await account?.stop();
  });

  test('creates the whole stack without a failure', () => {
    expect(deployed.failures).toEqual([]);
    const wanted = Object.entries(typed.parse(template).Resources).map(([id, { Type }]) => `${id}: ${Type}`);
    const made = deployed.resources.map((made) => `${made.LogicalResourceId}: ${made.ResourceType}`);
    expect(made.sort()).toEqual(wanted.sort());
    expect(deployed.resources.filter(({ ResourceStatus }) => ResourceStatus !== 'CREATE_COMPLETE')).toEqual([]);
  });

  test.each([
    ['dev', 'nothing', []],
    ['prod', 'what was sent and published, with its keys, and the logs', KEPT],
  ])('creates the stage %s of cdk.json, and deletes it but for %s', async (stage, _, kept) => {
    const name = `CountyBenchmarks-${stage}`;
    const { failures, resources } = await target.deploy(name, onOneMetric(await stageTemplate(stage)).template);
    expect(failures).toEqual([]);
    expect(resources.length).toBeGreaterThan(100);
    expect(await target.destroy(name)).toEqual(kept);
  });

  test('was given nothing else than the template, but for the alarms on a sum of metrics', () => {
    expect(onOneMetric(template).changed.sort()).toEqual([
      expect.stringMatching(/^WatchingAlarmsEventsLost/),
      expect.stringMatching(/^WatchingAlarmsSnapshotShrank/),
    ]);
  });

  test('passes over nothing that it does not know', async () => {
    const unheardOf = { Resources: { Something: { Type: 'AWS::Unheard::Of' } } };
    await expect(target.deploy('UnheardOf', unheardOf)).rejects.toThrow('AWS::Unheard::Of');
    const wrong = { Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 99_999 } } } };
    expect((await target.deploy('Wrong', wrong)).failures).toContainEqual(expect.stringContaining('VisibilityTimeout'));
  });

  test('tells where everything is', () => {
    const told = [...deployed.outputs.keys()];
    expect(told).toEqual(expect.arrayContaining(['UploadBucket', 'StaticBucket', 'SiteAddress', 'DashboardAddress']));
    expect(told.filter((name) => name.startsWith('SubmitterRole'))).toHaveLength(15);
    expect([...deployed.outputs.values()].filter((value) => value === '')).toEqual([]);
  });

  test.each(['ExtractIntakeUploads', 'SnapshotPublicationPublished'])(
    'has in %s a bucket that is versioned, and closed to the public and to plain HTTP',
    async (name) => {
      const s3 = new S3Client({ ...account.connection, forcePathStyle: true });
      const Bucket = madeAs(name);
      expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled');
      const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand({ Bucket }));
      expect(Object.values(PublicAccessBlockConfiguration ?? {})).toEqual([true, true, true, true]);
      expect((await s3.send(new GetBucketPolicyCommand({ Bucket }))).Policy).toContain('aws:SecureTransport');
      s3.destroy();
    },
  );

  test.each(['FigureStoreFigures', 'FigureStoreLedger'])(
    'has in %s a table with the keys that the functions use',
    async (name) => {
      const dynamodb = new DynamoDBClient(account.connection);
      const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: madeAs(name) }));
      expect(Table?.KeySchema?.map(({ AttributeName }) => AttributeName)).toEqual(['pk', 'sk']);
      dynamodb.destroy();
    },
  );

  test('hands extracts that cannot be ingested to the dead letters', async () => {
    const sqs = new SQSClient(account.connection);
    const asked = { QueueUrl: madeAs('ExtractIntakeArrivals'), AttributeNames: ['RedrivePolicy' as const] };
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand(asked));
    expect(Attributes?.['RedrivePolicy']).toContain('ExtractIntakeDeadLetters');
    sqs.destroy();
  });

  function madeAs(name: string): string {
    const found = deployed.resources.find(
      ({ LogicalResourceId = '' }) => LogicalResourceId.replace(/[0-9A-F]{8}$/, '') === name,
    );
    return found?.PhysicalResourceId ?? `no ${name}`;
  }
});
