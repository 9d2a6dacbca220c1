import { Capture, Match } from 'aws-cdk-lib/assertions';
import { matchesPattern } from '../../infra/local/world/event-pattern.ts';
import { resolve } from '../../infra/local/world/resolve-references.ts';
import { FINDINGS } from '../../schemas/finding-catalogue.ts';
import { PEOPLE_TAG, QUARANTINE_DAYS } from '../../schemas/upload.ts';
import { synthesizedTemplate } from './synthesized-template.ts';

const template = synthesizedTemplate();
const ARRIVALS = { 'Fn::GetAtt': [Match.stringLikeRegexp('Arrivals'), 'Arn'] };

/** Whether an event of the bucket named `uploads` gets into the queue of arrivals. */
function arrives(event: {
  detailType: string;
  bucket?: string;
  key?: string;
  detail?: Record<string, string>;
}): boolean {
  const { detailType, bucket = 'uploads', key = 'in/ashford/figures/a.csv', detail = {} } = event;
  const sent = {
    source: 'aws.s3',
    'detail-type': detailType,
    detail: { bucket: { name: bucket }, object: { key }, ...detail },
  };
  const [uploads = ''] = Object.keys(template.findResources('AWS::S3::Bucket')).filter((id) => id.includes('Uploads'));
  const rules = template.findResources('AWS::Events::Rule', {
    Properties: { Targets: [Match.objectLike({ Arn: ARRIVALS })] },
  });
  const names = new Map([[uploads, { ref: 'uploads', attributes: {} }]]);
  return Object.values(rules).some(({ Properties }) => matchesPattern(sent, resolve(Properties.EventPattern, names)));
}

const REMOVED = { reason: 'DeleteObject', 'deletion-type': 'Delete Marker Created' };

test.each([
  ['an extract was dropped', { detailType: 'Object Created' }, true],
  ['an extract was removed', { detailType: 'Object Deleted', detail: REMOVED }, true],
  ['a receipt was written', { detailType: 'Object Created', key: 'receipts/ashford/figures/a.csv/1.json' }, false],
  ['a document was published', { detailType: 'Object Created', bucket: 'published' }, false],
  [
    'a rule of the bucket cleared an extract away',
    { detailType: 'Object Deleted', detail: { ...REMOVED, reason: 'Lifecycle Expiration' } },
    false,
  ],
  [
    'an older version of an extract was deleted for good',
    { detailType: 'Object Deleted', detail: { ...REMOVED, 'deletion-type': 'Permanently Deleted' } },
    false,
  ],
  ['the tags of an extract were changed', { detailType: 'Object Tags Added' }, false],
])('when %s, the ingest function is told: %#', (_, event, isTold) => {
  expect(arrives(event)).toBe(isTold);
});

test('the upload bucket tells EventBridge of its objects', () => {
  template.hasResource('AWS::S3::Bucket', {
    Properties: { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } },
  });
});

test('an event that the queue does not take is set aside with the dead letters', () => {
  for (const { Properties } of Object.values(
    template.findResources('AWS::Events::Rule', { Properties: { Targets: [Match.objectLike({ Arn: ARRIVALS })] } }),
  )) {
    expect(Properties.Targets[0].DeadLetterConfig.Arn['Fn::GetAtt'][0]).toMatch(/^ExtractIntakeDeadLetters/);
  }
});

test('a file that holds people is deleted after as many days as its sender is told, older versions and all', () => {
  template.hasResourceProperties('AWS::S3::Bucket', {
    LifecycleConfiguration: {
      Rules: Match.arrayWith([
        {
          TagFilters: [{ Key: PEOPLE_TAG.key, Value: PEOPLE_TAG.value }],
          ExpirationInDays: QUARANTINE_DAYS - 1,
          NoncurrentVersionExpiration: { NoncurrentDays: 1 },
          Status: 'Enabled',
        },
      ]),
    },
  });
  expect(FINDINGS['personal-data-email'].sentence).toContain(`${QUARANTINE_DAYS} days`);
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

test('extracts wait up to two weeks while nothing is taken', () => {
  template.hasResourceProperties('AWS::SQS::Queue', {
    RedrivePolicy: Match.anyValue(),
    MessageRetentionPeriod: 14 * 24 * 60 * 60,
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
    EventSourceArn: ARRIVALS,
    BatchSize: 1,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: 4 },
  });
});

test('the ingest function is told exactly what its environment asks for, and what its lines and metrics are known by', () => {
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectEquals({
        UPLOAD_BUCKET: { Ref: Match.stringLikeRegexp('Uploads') },
        FIGURE_TABLE: { Ref: Match.stringLikeRegexp('Figures') },
        LEDGER_TABLE: { Ref: Match.stringLikeRegexp('Ledger') },
        POWERTOOLS_SERVICE_NAME: 'ingest-extract',
        POWERTOOLS_METRICS_NAMESPACE: 'CountyBenchmarks-test',
      }),
    },
  });
});
