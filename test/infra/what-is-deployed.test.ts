import { Match } from 'aws-cdk-lib/assertions';
import { kent } from '../../schemas/reference/kent/county.ts';
import { synthesizedTemplate } from './synthesized-template.ts';

const template = synthesizedTemplate();

// The properties by which resources would be given physical names, as CloudFormation calls them.
const PHYSICAL_NAMES = [
  ...['AlarmName', 'BucketName', 'DashboardName', 'FunctionName', 'GroupName', 'LayerName', 'LogGroupName', 'Name'],
  ...['ManagedPolicyName', 'QueueName', 'RoleName', 'TableName', 'TopicName', 'UserName', 'AliasName'],
];

// Names that CloudFormation asks for, or that are of something else: an inline policy's is one of its role's alone;
// CloudFront's must be given, and have the name of the stack in them; a mapping names the function that it calls.
const NAMED_ALL_THE_SAME = [
  'AWS::IAM::Policy',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Permission',
];

test('three functions, two tables, two buckets and one for access logs, a queue, three for dead letters, and three schedules', () => {
  template.resourceCountIs('AWS::Lambda::Function', 3);
  template.resourceCountIs('AWS::DynamoDB::GlobalTable', 2);
  template.resourceCountIs('AWS::S3::Bucket', 3);
  template.resourceCountIs('AWS::SQS::Queue', 4);
  template.resourceCountIs('AWS::Scheduler::Schedule', 3);
  template.resourceCountIs('AWS::CloudFront::Distribution', 1);
});

test('a topic for each submitter, one for the county and one for operators', () => {
  template.resourceCountIs('AWS::SNS::Topic', kent.submitters.length + 2);
});

test('all functions run on the newest Node, on arm64, are traced, and are bundled as one CommonJS file', () => {
  template.allResourcesProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    Handler: 'index.handler',
    TracingConfig: { Mode: 'Active' },
  });
});

test('no function has a limit of its own, which would send good messages to the dead letters', () => {
  template.allResourcesProperties('AWS::Lambda::Function', { ReservedConcurrentExecutions: Match.absent() });
});

test('each function writes to an encrypted log group of its own that keeps lines for as long as the setting says', () => {
  template.resourceCountIs('AWS::Logs::LogGroup', 3);
  template.allResourcesProperties('AWS::Logs::LogGroup', {
    RetentionInDays: 365,
    KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DataKey'), 'Arn'] },
  });
  template.allResourcesProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: Match.anyValue() } });
});

test('nothing has a physical name, which would stop it from being replaced', () => {
  const named = Object.entries(template.toJSON()['Resources'] as Record<string, { Type: string; Properties?: object }>)
    .filter(([, { Type }]) => !NAMED_ALL_THE_SAME.includes(Type))
    .flatMap(([id, { Properties = {} }]) =>
      Object.keys(Properties)
        .filter((property) => PHYSICAL_NAMES.includes(property))
        .map((property) => `${id}.${property}`),
    );
  expect(named).toEqual([]);
});

test('every resource can be found by the stage and the county it belongs to', () => {
  const tags = Match.arrayWith([
    { Key: 'county', Value: 'kent' },
    { Key: 'stage', Value: 'test' },
  ]);
  template.allResourcesProperties('AWS::Lambda::Function', { Tags: tags });
  template.allResourcesProperties('AWS::S3::Bucket', { Tags: tags });
});
