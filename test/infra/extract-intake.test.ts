import { Capture, Match } from 'aws-cdk-lib/assertions';
import { FINDINGS } from '../../schemas/finding-catalogue.ts';
import { QUARANTINE_DAYS } from '../../schemas/upload.ts';
import { synthesizedTemplate } from './synthesized-template.ts';

const template = synthesizedTemplate();

test('the upload bucket, and no other, tells EventBridge of its objects', () => {
  template.resourcePropertiesCountIs(
    'AWS::S3::Bucket',
    { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } },
    1,
  );
});

test('what is put aside is deleted after as many days as its sender is told, and nothing else is', () => {
  template.hasResourceProperties('AWS::S3::Bucket', {
    NotificationConfiguration: Match.anyValue(),
    LifecycleConfiguration: {
      Rules: [{ Prefix: 'quarantine/', ExpirationInDays: QUARANTINE_DAYS, Status: 'Enabled' }],
    },
  });
  expect(FINDINGS['personal-data-email'].sentence).toContain(`deleted after ${QUARANTINE_DAYS} days`);
});

test('extracts dropped in or removed from in/ are put in the queue, and nothing else is', () => {
  const bucket = new Capture();
  const queue = new Capture();
  template.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: {
      source: ['aws.s3'],
      'detail-type': ['Object Created', 'Object Deleted'],
      detail: { bucket: { name: [{ Ref: bucket }] }, object: { key: [{ prefix: 'in/' }] } },
    },
    State: 'ENABLED',
    Targets: [Match.objectLike({ Arn: { 'Fn::GetAtt': [queue, 'Arn'] } })],
  });
  expect(bucket.asString()).toMatch(/Uploads/);
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: { 'Fn::GetAtt': [queue.asString(), 'Arn'] },
  });
});

test('a message that fails three times is set aside in the dead-letter queue for two weeks', () => {
  const deadLetters = new Capture();
  template.hasResourceProperties('AWS::SQS::Queue', {
    RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [deadLetters, 'Arn'] }, maxReceiveCount: 3 },
  });
  expect(template.findResources('AWS::SQS::Queue')[deadLetters.asString()]).toMatchObject({
    Properties: { MessageRetentionPeriod: 14 * 24 * 60 * 60 },
  });
});

test('a message stays out of sight for six times as long as the ingest function may take', () => {
  const functionName = new Capture();
  const visibility = new Capture();
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: functionName } });
  template.hasResourceProperties('AWS::SQS::Queue', {
    RedrivePolicy: Match.anyValue(),
    VisibilityTimeout: visibility,
  });
  const timeout = template.findResources('AWS::Lambda::Function')[functionName.asString()]?.['Properties'].Timeout;
  expect(timeout).toBeGreaterThan(0);
  expect(visibility.asNumber()).toBeGreaterThanOrEqual(6 * timeout);
});

test('extracts are taken one at a time, only failed ones come back, and no more than the setting at once', () => {
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    BatchSize: 1,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: 4 },
  });
});

test('the ingest function is told exactly what its environment asks for', () => {
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectEquals({
        UPLOAD_BUCKET: { Ref: Match.stringLikeRegexp('Uploads') },
        FIGURE_TABLE: { Ref: Match.stringLikeRegexp('Figures') },
        LEDGER_TABLE: { Ref: Match.stringLikeRegexp('Ledger') },
      }),
    },
  });
});
