import * as z from 'zod';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { watchedStack, withNames } from './watched-stack.ts';

const statements = z.array(
  z.object({
    Effect: z.string(),
    Principal: z.unknown(),
    Action: z.union([z.string(), z.array(z.string())]),
    Condition: z.unknown().optional(),
  }),
);
const template = watchedStack();
const all = (type: string) =>
  Object.entries(withNames(template.findResources(type)) as Record<string, { Properties: Record<string, unknown> }>);
const policies = all('AWS::SNS::TopicPolicy').map(([, { Properties }]) => ({
  topic: String(Properties['Topics']),
  statements: z.object({ Statement: statements }).parse(Properties['PolicyDocument']).Statement,
}));

test('every topic is encrypted with the customer key, and has a name that people know', () => {
  const topics = all('AWS::SNS::Topic');
  expect(topics).toHaveLength(kent.submitters.length + 2);
  for (const [, { Properties }] of topics) {
    expect(Properties['KmsMasterKeyId']).toMatch(/^Data[0-9A-F]{8}\.Arn$/);
    expect(Properties['DisplayName']).toMatch(/^County Benchmarks: .{3,80}$/);
    expect(Properties['TopicName']).toBeUndefined();
  }
});

test('nothing is sent over an unencrypted connection', () => {
  expect(policies).toHaveLength(kent.submitters.length + 2);
  for (const policy of policies)
    expect(policy.statements).toContainEqual({
      Effect: 'Deny',
      Principal: '*',
      Action: 'sns:Publish',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
});

test('only alarms of this account mail the operators', () => {
  const [policy] = policies.filter(({ topic }) => topic.startsWith('Operators'));
  expect(policy?.statements.filter(({ Effect }) => Effect === 'Allow')).toEqual([
    {
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: 'sns:Publish',
      Condition: {
        StringEquals: { 'aws:SourceAccount': '111122223333' },
        ArnLike: { 'aws:SourceArn': expect.stringMatching(/^arn:.+:cloudwatch:eu-west-2:111122223333:alarm:\*$/) },
      },
    },
  ]);
});

test('only EventBridge mails the others, and under no condition, for it would meet none', () => {
  const others = policies.filter(({ topic }) => !topic.startsWith('Operators'));
  expect(others).toHaveLength(kent.submitters.length + 1);
  for (const policy of others)
    expect(policy.statements.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sns:Publish', Condition: undefined },
    ]);
});

test('alarms and EventBridge may use the key for the topics of this stack and for nothing else', () => {
  const [[, key] = ['', { Properties: {} as Record<string, unknown> }]] = all('AWS::KMS::Key');
  const granted = z.object({ Statement: statements }).parse(key.Properties['KeyPolicy']).Statement;
  const services = granted.filter(({ Principal }) => JSON.stringify(Principal).includes('Service'));
  expect(services).toHaveLength(2);
  for (const { Action, Condition } of services) {
    expect(Action).toEqual(['kms:Decrypt', 'kms:GenerateDataKey*']);
    expect(Condition).toEqual({
      StringLike: {
        'kms:EncryptionContext:aws:sns:topicArn': expect.stringMatching(
          /^arn:.+:sns:eu-west-2:111122223333:Watched-\*$/,
        ),
      },
    });
  }
});
