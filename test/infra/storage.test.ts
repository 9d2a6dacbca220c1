import { Match } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { PASSING_FOLDERS } from '../../schemas/site.ts';
import { CONTEXT, synthesizedTemplate } from './synthesized-template.ts';

const template = synthesizedTemplate();
const stage = z.object({ test: z.looseObject({ retention: z.looseObject({}) }) }).parse(CONTEXT['stages']).test;
const discarding = synthesizedTemplate({
  stages: { test: { ...stage, retention: { ...stage.retention, data: 'discard' } } },
});

const keyNamed = (name: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(`^${name}`), 'Arn'] });

/** The two buckets that hold data; the third holds access logs. */
const DATA_BUCKET = { VersioningConfiguration: { Status: 'Enabled' }, NotificationConfiguration: Match.anyValue() };

// The rule packs do not look at tables of this type, so what they would ask of it is held here.
test('both tables are encrypted with the county’s key, can be set back five weeks and cannot be deleted by accident', () => {
  template.resourceCountIs('AWS::DynamoDB::GlobalTable', 2);
  template.allResourcesProperties('AWS::DynamoDB::GlobalTable', {
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    Replicas: [
      Match.objectLike({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        SSESpecification: { KMSMasterKeyId: keyNamed('DataKey') },
      }),
    ],
  });
});

test('both tables are keyed by pk and sk, and paid for by request', () => {
  template.allResourcesProperties('AWS::DynamoDB::GlobalTable', {
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
});

test('keys are renewed each year, and one that was given up can be brought back for a month', () => {
  template.resourceCountIs('AWS::KMS::Key', 2);
  template.allResourcesProperties('AWS::KMS::Key', { EnableKeyRotation: true, PendingWindowInDays: 30 });
});

test('what is sent has one key and what is published another', () => {
  for (const [bucket, key] of [
    ['Uploads', 'DataKey'],
    ['Published', 'SiteKey'],
  ] as const) {
    const [[, { Properties }] = ['', { Properties: {} }]] = Object.entries(
      template.findResources('AWS::S3::Bucket'),
    ).filter(([id]) => id.includes(bucket));
    expect(JSON.stringify(Properties.BucketEncryption)).toMatch(
      new RegExp(`"BucketKeyEnabled":true.*"Fn::GetAtt":\\["${key}[0-9A-F]+","Arn"\\].*"SSEAlgorithm":"aws:kms"`),
    );
  }
});

test('nothing can be made public', () => {
  template.allResourcesProperties('AWS::S3::Bucket', {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  });
});

test('buckets, queues and topics refuse whoever comes over an unencrypted connection', () => {
  const denial = { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
  const policy = Match.objectLike({ PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(denial)]) } });
  for (const [type, policies] of [
    ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'],
    ['AWS::SQS::Queue', 'AWS::SQS::QueuePolicy'],
    ['AWS::SNS::Topic', 'AWS::SNS::TopicPolicy'],
  ] as const) {
    template.resourcePropertiesCountIs(policies, policy, Object.keys(template.findResources(type)).length);
  }
});

test('buckets refuse TLS older than 1.2', () => {
  const denial = { Effect: 'Deny', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } };
  template.allResourcesProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(denial)]) },
  });
});

test('what was replaced or deleted in a bucket of data can be brought back for as long as the setting says', () => {
  template.resourcePropertiesCountIs(
    'AWS::S3::Bucket',
    {
      ...DATA_BUCKET,
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({ NoncurrentVersionExpiration: { NoncurrentDays: 365 }, ExpiredObjectDeleteMarker: true }),
        ]),
      },
    },
    2,
  );
});

test.each([...PASSING_FOLDERS])(
  'older versions of pages in %s are kept for a week: they can be made anew',
  (Prefix) => {
    template.resourcePropertiesCountIs(
      'AWS::S3::Bucket',
      {
        LifecycleConfiguration: {
          Rules: Match.arrayWith([Match.objectLike({ Prefix, NoncurrentVersionExpiration: { NoncurrentDays: 7 } })]),
        },
      },
      1,
    );
  },
);

test('who asked buckets for what is written down, and kept for as long as the setting says', () => {
  template.resourcePropertiesCountIs(
    'AWS::S3::Bucket',
    { LoggingConfiguration: { DestinationBucketName: { Ref: Match.stringLikeRegexp('^AccessLogs') } } },
    2,
  );
  template.hasResourceProperties('AWS::S3::Bucket', {
    LoggingConfiguration: Match.absent(),
    LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 90 })] },
  });
});

const HOLD_DATA = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::S3::Bucket',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::S3::BucketPolicy',
];

test.each(HOLD_DATA)('a stage that keeps its data loses no %s with its stack', (type) => {
  const isTable = type === 'AWS::DynamoDB::GlobalTable';
  // What a first deployment made that failed holds nothing yet; but a table that is protected cannot be deleted even then.
  const DeletionPolicy = isTable ? 'Retain' : 'RetainExceptOnCreate';
  template.allResources(type, { DeletionPolicy, UpdateReplacePolicy: 'Retain' });
});

test.each(HOLD_DATA)('a stage that is only tried out leaves no %s behind', (type) => {
  discarding.allResources(type, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
});

test('a stage that is only tried out can be taken away at once', () => {
  discarding.allResourcesProperties('AWS::DynamoDB::GlobalTable', {
    Replicas: [Match.objectLike({ DeletionProtectionEnabled: false })],
  });
});
