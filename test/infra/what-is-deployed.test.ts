import { Match } from 'aws-cdk-lib/assertions';
import { synthesizedTemplate } from './synthesized-template.ts';

const template = synthesizedTemplate();

// The property by which a resource of each type would be given a physical name.
const PHYSICAL_NAMES = new Map([
  ['AWS::DynamoDB::GlobalTable', 'TableName'],
  ['AWS::Events::Rule', 'Name'],
  ['AWS::IAM::Role', 'RoleName'],
  ['AWS::Lambda::Function', 'FunctionName'],
  ['AWS::Logs::LogGroup', 'LogGroupName'],
  ['AWS::S3::Bucket', 'BucketName'],
  ['AWS::SQS::Queue', 'QueueName'],
  ['AWS::Scheduler::Schedule', 'Name'],
]);

test('two functions, two tables, two buckets, a queue with its dead-letter queue, a rule and a schedule', () => {
  template.resourceCountIs('AWS::Lambda::Function', 2);
  template.resourceCountIs('AWS::DynamoDB::GlobalTable', 2);
  template.resourceCountIs('AWS::S3::Bucket', 2);
  template.resourceCountIs('AWS::SQS::Queue', 2);
  template.resourceCountIs('AWS::Events::Rule', 1);
  template.resourceCountIs('AWS::Scheduler::Schedule', 1);
});

test('both functions run on the newest Node, on arm64, and are bundled as one CommonJS file', () => {
  template.allResourcesProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Handler: 'index.handler',
  });
});

test('each function writes to a log group of its own that does not keep lines for ever', () => {
  template.resourceCountIs('AWS::Logs::LogGroup', 2);
  template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  template.allResourcesProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: Match.anyValue() } });
});

test('both tables are keyed by pk and sk, paid for by request, and can be set back to any moment', () => {
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
    Replicas: [Match.objectLike({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } })],
  });
});

test('tables and buckets outlive the stack', () => {
  template.allResources('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Retain' });
  template.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
});

test('neither bucket can be made public, and both are encrypted', () => {
  template.allResourcesProperties('AWS::S3::Bucket', {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    BucketEncryption: Match.objectLike({
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    }),
  });
});

test('buckets and queues refuse whoever comes over an unencrypted connection', () => {
  const denial = { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
  const policy = { PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(denial)]) } };
  template.resourcePropertiesCountIs('AWS::S3::BucketPolicy', Match.objectLike(policy), 2);
  template.resourcePropertiesCountIs('AWS::SQS::QueuePolicy', Match.objectLike(policy), 2);
});

test.each([...PHYSICAL_NAMES])('no %s has a physical name, which would stop it from being replaced', (type, name) => {
  const resources = Object.values(template.findResources(type));
  expect(resources.length).toBeGreaterThan(0);
  for (const resource of resources) expect(resource['Properties'] ?? {}).not.toHaveProperty(name);
});
