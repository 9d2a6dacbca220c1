import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Rule } from 'aws-cdk-lib/aws-events';
import { AccountRootPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { SubmittersSettings } from '../../../infra/settings/sign-in-settings.ts';
import { Alarms } from '../../../infra/watching/alarms.ts';
import { MailTopic } from '../../../infra/watching/mail-topic.ts';
import { Notices } from '../../../infra/watching/notices.ts';
import { OfficerDashboard } from '../../../infra/watching/officer-dashboard.ts';
import { metricNamespace } from '../../../schemas/metric.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';

export const SETTINGS: SubmittersSettings = {
  ashford: { addresses: ['analyst@ashford.example', 'manager@ashford.example'] },
  dover: {},
};
export const OPERATORS = ['operators@kent.example'];
export const COUNTY = ['safety@kent.example'];
export const REFUSALS_A_DAY = 20;

/** All that watches, around functions, queues and buckets that stand for those of the pipeline. */
export function watchedStack(): Template {
  const stack = new Stack(
    new App({ builtinCloudFormationValidation: false }), // five seconds a test file; `cdk synth` does it
    'Watched',
    { env: { account: '111122223333', region: 'eu-west-2' } },
  );
  const metrics = metricNamespace('test');
  const encryptionKey = new Key(stack, 'Data');
  const [uploads, published] = [new Bucket(stack, 'Uploads'), new Bucket(stack, 'Published')];
  const arrivals = new Queue(stack, 'Arrivals');
  const deadLetterQueues = {
    arrivals: new Queue(stack, 'GivenUp'),
    schedules: new Queue(stack, 'NotRun'),
    pages: new Queue(stack, 'NotMade'),
  };
  const [ingest, publish] = [someFunction(stack, 'Ingest'), someFunction(stack, 'Publish')];
  const publishPages = someFunction(stack, 'PublishPages');

  const operators = new MailTopic(stack, 'Operators', {
    sender: 'County Benchmarks: alarms',
    sentBy: 'alarms',
    encryptionKey,
    addresses: OPERATORS,
  });
  const rule = (name: string) =>
    Rule.fromEventRuleArn(stack, name, `arn:aws:events:eu-west-2:111122223333:rule/${name}`);
  const announcements = { dropped: rule('Dropped'), removed: rule('Removed') };
  const alarms = new Alarms(stack, 'Alarms', {
    operators,
    announcements,
    deadLetterQueues,
    arrivals,
    publish: publish.handler,
    publishPages: publishPages.handler,
    metricNamespace: metrics,
    limits: { refusalsADay: REFUSALS_A_DAY },
  });
  const siteAddress = 'https://benchmarks.kent.example';
  new Notices(stack, 'Notices', {
    uploads,
    published,
    encryptionKey,
    submitters: kent.submitters,
    settings: SETTINGS,
    county: COUNTY,
    siteAddress,
  });
  new OfficerDashboard(stack, 'Officers', {
    metricNamespace: metrics,
    siteAddress,
    ingest,
    publish,
    publishPages,
    arrivals,
    deadLetterQueues,
    alarms: alarms.all,
    reader: new Role(stack, 'Officer', { assumedBy: new AccountRootPrincipal() }),
    encryptionKey,
  });
  return Template.fromStack(stack);
}

function someFunction(stack: Stack, id: string) {
  const logGroup = new LogGroup(stack, `${id}Logs`);
  const handler = new LambdaFunction(stack, id, {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => {}'),
    logGroup,
  });
  return { handler, logGroup };
}

/** A part of a template in which each reference is the logical id that it refers to, and each join its text. */
export function withNames(part: unknown): unknown {
  return JSON.parse(JSON.stringify(part), (_, value) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('Ref' in value) return value.Ref;
    if ('Fn::GetAtt' in value) return value['Fn::GetAtt'].join('.');
    if ('Fn::Join' in value) return value['Fn::Join'][1].join(value['Fn::Join'][0]);
    return value;
  });
}
