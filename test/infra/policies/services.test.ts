import type { RequestContext } from './conditions.ts';
import type { Decision, Principal } from './decision.ts';
import { ACCOUNT, REGION } from './deployed-names.ts';
import type { SERVICES } from './outsiders.ts';
import { arnNamed, decided } from './pipeline.ts';
import { placeNamed } from './places.ts';

function decisionOn(principal: Principal, action: string, place: string, context: RequestContext): Decision {
  const asked = placeNamed(place);
  return decided(principal, { action, resource: asked.resource, context: { ...asked.context, ...context } });
}

const service = (name: (typeof SERVICES)[number]): Principal => ({ kind: 'service', name });
const from = (arn: string): RequestContext => ({ 'aws:SourceArn': arn, 'aws:SourceAccount': arn.split(':')[4] ?? '' });

const SITE = arnNamed('PublicSiteDistribution');
const ANOTHER_SITE = `arn:aws:cloudfront::${ACCOUNT}:distribution/EANOTHER`;
const ABROAD = 'arn:aws:cloudfront::999999999999:distribution/EABROAD';

test.each<[Decision, string, string, string]>([
  ['allowed', 's3:GetObject', 'published/v1/latest.json', SITE],
  ['allowed', 'kms:Decrypt', 'site key by S3 for published', SITE],
  ['allowed', 's3:ListBucket', 'published', SITE],
  ['refused', 's3:GetObject', 'published/v1/latest.json', ANOTHER_SITE],
  ['refused', 's3:ListBucket', 'published', ANOTHER_SITE],
  ['refused', 's3:GetObject', 'published/v1/latest.json', ABROAD],
  ['refused', 'kms:Decrypt', 'site key by S3 for published', ABROAD],
  ['refused', 's3:GetObject', 'published/v1/latest.json over plain HTTP', SITE],
  ['allowed', 's3:GetObject', 'published/index.html', SITE],
  ['refused', 's3:PutObject', 'published/v1/latest.json', SITE],
  ['refused', 's3:PutObject', 'published/index.html', SITE],
  ['refused', 's3:GetObjectVersion', 'published/v1/latest.json', SITE],
  ['refused', 's3:GetObject', 'uploads/receipts/ashford/x.json', SITE],
  ['refused', 's3:GetObject', 'access logs/site/x', SITE],
  ['refused', 'kms:Decrypt', 'data key by S3 for uploads', SITE],
])('CloudFront is %s %s on %s for %s', (decision, action, place, distribution) => {
  expect(decisionOn(service('cloudfront.amazonaws.com'), action, place, from(distribution))).toBe(decision);
});

const RULE = arnNamed('ExtractIntakeExtractDropped');
const PUBLICATION = arnNamed('PagePublicationSnapshotPublished');
const RULE_ABROAD = `arn:aws:events:${REGION}:999999999999:rule/theirs`;
const ALARM = `arn:aws:cloudwatch:${REGION}:${ACCOUNT}:alarm:Pipeline-anything`;
const ALARM_ABROAD = `arn:aws:cloudwatch:${REGION}:999999999999:alarm:theirs`;
const topicOf = (place: string): RequestContext => ({
  'kms:EncryptionContext:aws:sns:topicArn': placeNamed(place).resource,
  'kms:ViaService': `sns.${REGION}.amazonaws.com`,
});
const logOf = (arn: string): RequestContext => ({ 'kms:EncryptionContext:aws:logs:arn': arn });

test.each<[Decision, (typeof SERVICES)[number], string, string, string, RequestContext]>([
  ['allowed', 'events.amazonaws.com', 'sqs:SendMessage', 'arrivals', 'a rule of its own', from(RULE)],
  ['refused', 'events.amazonaws.com', 'sqs:SendMessage', 'arrivals', "another account's rule", from(RULE_ABROAD)],
  ['refused', 'events.amazonaws.com', 'sqs:ReceiveMessage', 'arrivals', 'a rule of its own', from(RULE)],
  ['allowed', 'events.amazonaws.com', 'sqs:SendMessage', 'ingest dead letters', 'a rule of its own', from(RULE)],
  [
    'refused',
    'events.amazonaws.com',
    'sqs:SendMessage',
    'ingest dead letters',
    "another account's rule",
    from(RULE_ABROAD),
  ],
  ['refused', 'events.amazonaws.com', 'sqs:SendMessage', 'publish dead letters', 'a rule of its own', from(RULE)],
  ['allowed', 'events.amazonaws.com', 'sqs:SendMessage', 'pages dead letters', 'its own rule', from(PUBLICATION)],
  ['refused', 'events.amazonaws.com', 'sqs:SendMessage', 'pages dead letters', 'another rule', from(RULE)],
  ['allowed', 'events.amazonaws.com', 'kms:GenerateDataKey', 'data key by sqs', 'the rule of pages', from(PUBLICATION)],
  ['allowed', 'events.amazonaws.com', 'kms:Decrypt', 'data key by sqs', 'the rule of pages', from(PUBLICATION)],
  ['allowed', 'events.amazonaws.com', 'lambda:InvokeFunction', 'pages function', 'its own rule', from(PUBLICATION)],
  ['refused', 'events.amazonaws.com', 'lambda:InvokeFunction', 'pages function', 'another rule', from(RULE)],
  ['allowed', 'events.amazonaws.com', 'kms:GenerateDataKey', 'data key by sqs', 'a rule of its own', from(RULE)],
  ['allowed', 'events.amazonaws.com', 'kms:Decrypt', 'data key by sqs', 'a rule of its own', from(RULE)],
  ['refused', 'events.amazonaws.com', 'kms:Decrypt', 'data key by sqs', "another account's rule", from(RULE_ABROAD)],
  // To SNS and to its key EventBridge names no source: AWS's guide says that no condition may be set on it.
  ['allowed', 'events.amazonaws.com', 'sns:Publish', 'ashford topic', 'some rule', {}],
  ['allowed', 'events.amazonaws.com', 'sns:Publish', 'county topic', 'some rule', {}],
  ['allowed', 'events.amazonaws.com', 'kms:GenerateDataKey', 'data key', 'some rule', topicOf('ashford topic')],
  ['refused', 'events.amazonaws.com', 'sns:Publish', 'operators topic', 'some rule', {}],
  ['refused', 'events.amazonaws.com', 'sns:Subscribe', 'ashford topic', 'some rule', {}],
  ['refused', 'events.amazonaws.com', 'lambda:InvokeFunction', 'publish function', 'some rule', from(RULE)],
  ['allowed', 'cloudwatch.amazonaws.com', 'sns:Publish', 'operators topic', 'an alarm of its own', from(ALARM)],
  [
    'allowed',
    'cloudwatch.amazonaws.com',
    'kms:GenerateDataKey',
    'site key',
    'an alarm of its own',
    topicOf('operators topic'),
  ],
  ['allowed', 'cloudwatch.amazonaws.com', 'kms:Decrypt', 'site key', 'an alarm of its own', topicOf('operators topic')],
  ['refused', 'cloudwatch.amazonaws.com', 'kms:Decrypt', 'data key', 'an alarm of its own', topicOf('operators topic')],
  [
    'refused',
    'cloudwatch.amazonaws.com',
    'sns:Publish',
    'operators topic',
    "another account's alarm",
    from(ALARM_ABROAD),
  ],
  ['refused', 'cloudwatch.amazonaws.com', 'sns:Publish', 'ashford topic', 'an alarm of its own', from(ALARM)],
  [
    'refused',
    'cloudwatch.amazonaws.com',
    'kms:Decrypt',
    'data key by S3 for uploads',
    'an alarm of its own',
    from(ALARM),
  ],
  [
    'allowed',
    'logs.eu-west-2.amazonaws.com',
    'kms:Encrypt',
    'data key',
    'a log of its own',
    logOf(`arn:aws:logs:${REGION}:${ACCOUNT}:log-group:Pipeline-x`),
  ],
  [
    'refused',
    'logs.eu-west-2.amazonaws.com',
    'kms:Decrypt',
    'data key',
    "another account's log",
    logOf(`arn:aws:logs:${REGION}:999999999999:log-group:x`),
  ],
  ['allowed', 'lambda.amazonaws.com', 'sts:AssumeRole', 'ingest role', 'the function', {}],
  ['allowed', 'lambda.amazonaws.com', 'sts:AssumeRole', 'pages role', 'the function', {}],
  ['refused', 'lambda.amazonaws.com', 'sts:AssumeRole', 'ashford role', 'a function', {}],
  [
    'allowed',
    'scheduler.amazonaws.com',
    'sts:AssumeRole',
    'scheduler role',
    'a schedule of its own',
    { 'aws:SourceAccount': ACCOUNT },
  ],
  [
    'refused',
    'scheduler.amazonaws.com',
    'sts:AssumeRole',
    'scheduler role',
    "another account's schedule",
    { 'aws:SourceAccount': '999999999999' },
  ],
])('%s: %s asking for %s on %s for %s', (decision, name, action, place, _, context) => {
  expect(decisionOn(service(name), action, place, context)).toBe(decision);
});
