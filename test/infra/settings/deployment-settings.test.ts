import * as z from 'zod';
import { readDeploymentSettings } from '../../../infra/settings/deployment-settings.ts';
import { CONTEXT, DEPLOYED } from '../synthesized-template.ts';

const { test: TEST } = z.object({ test: z.record(z.string(), z.unknown()) }).parse(CONTEXT['stages']);

/** Reads the settings of the stage `test` with some of them changed, each named by its path. */
function read(changes: Record<string, unknown>) {
  const test = Object.entries(changes).reduce(
    (settings: unknown, [path, value]) => changed(settings, path.split('.'), value),
    TEST,
  );
  return readContext({ stage: 'test', stages: { test } });
}

function changed(settings: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  const given = new Map(Object.entries(Object(settings)));
  return Object.fromEntries(given.set(name, changed(given.get(name), rest, value)));
}

function readContext(context: Record<string, unknown>) {
  return readDeploymentSettings((name) => new Map(Object.entries(context)).get(name));
}

function refusal(path: string, must: string) {
  return { refusal: `The setting "${path}" in the context of cdk.json ${must}.` };
}

test('settings are those of the stage that the context names', () => {
  expect(readContext(CONTEXT)).toEqual({ settings: { stage: 'test', ...TEST } });
});

test.each(['dev', 'prod'])('the stage %s of the repository can be deployed as it stands', (stage) => {
  expect(readContext({ ...DEPLOYED, stage })).toMatchObject({ settings: { stage } });
});

test('only what is sent in earnest is kept whatever happens to the stack', () => {
  expect(readContext(DEPLOYED)).toMatchObject({
    settings: { stage: 'dev', retention: { data: 'discard' } },
  });
  expect(readContext({ ...DEPLOYED, stage: 'prod' })).toMatchObject({
    settings: { retention: { data: 'keep' } },
  });
});

test.each([undefined, 'live', 7, '__proto__', 'toString'])(
  'a stage %j that has no settings is refused, with those that have',
  (stage) => {
    expect(readContext({ stage, stages: { dev: TEST, prod: TEST } })).toEqual(
      refusal('stage', 'must name one of the stages there: "dev", "prod"'),
    );
  },
);

test.each(['My stage', 'Test', '1st', 'a-stage-with-a-name-too-long'])('a stage cannot be called %j', (stage) => {
  expect(readContext({ stage, stages: { dev: TEST, [stage]: TEST } })).toEqual(
    refusal(`stages.${stage}`, 'must be called by lower-case letters, digits and hyphens, 20 at most'),
  );
});

test('a context without stages is refused', () => {
  expect(readContext({ stage: 'dev' })).toEqual(refusal('stages', 'must be an object with the settings of each stage'));
});

test.each(['00:59', '02:00', '23:59'])('publishing at %s is possible on every day of the year', (time) => {
  expect(read({ 'schedule.dailyAt': time, 'schedule.beforeMeetings.at': time })).toHaveProperty('settings');
});

const NO_SUCH_TIME = 'must not lie between 01:00 and 01:59, which does not happen on the last Sunday of March';
const EXTERNAL_ID = 'must be the text agreed with the other account, of letters, digits and _ + = , . @ : / - alone';
const NO_TIME = 'must be a time of day such as "05:30"';
const NO_ACCOUNT = 'must be an AWS account of twelve digits, as text';
const CERTIFICATE = 'must be the ARN of a certificate in us-east-1, where CloudFront looks for it';

test.each<[string, unknown, string, string?]>([
  ['county', 'essex', 'must be "kent", the one county whose areas and measures are known'],
  ['region', 'London', 'must be a region of AWS, such as "eu-west-2" (London)'],
  ['schedule', undefined, 'must be an object with "timeZone", "dailyAt" and "beforeMeetings"'],
  ['schedule.timeZone', 'UTC', 'must be "Europe/London", whose days the figures are counted in'],
  ['schedule.dailyAt', '01:00', NO_SUCH_TIME],
  ['schedule.dailyAt', '01:59', NO_SUCH_TIME],
  ['schedule.dailyAt', 'half past five', NO_TIME],
  ['schedule.dailyAt', '24:00', NO_TIME],
  ['schedule.dailyAt', undefined, NO_TIME],
  ['schedule.beforeMeetings.at', '01:30', NO_SUCH_TIME],
  ['schedule.beforeMeetings.weekdays', [], 'must name at least one weekday'],
  [
    'schedule.beforeMeetings.weekdays',
    ['MON', 'Tuesday'],
    'must be one of MON, TUE, WED, THU, FRI, SAT, SUN',
    'schedule.beforeMeetings.weekdays.1',
  ],
  ['schedule.dailyat', '05:30', 'is not known: look for a slip in its name, or take it out'],
  ['addresses.operators', ['nobody'], 'must be an e-mail address', 'addresses.operators.0'],
  ['addresses.county', ['a@b.example', 'A@b.example'], 'must name no address twice'],
  ['submitters.ashford.signIn.externalId', 'a long random text', EXTERNAL_ID],
  ['addresses.county', 'a@b.example', 'must be a list of e-mail addresses, which may be empty'],
  [
    'submitters.essex',
    {},
    'must name only submitters of the county: kent-police, kent-county, ashford, canterbury, dartford, dover, folkestone-and-hythe, gravesham, maidstone, medway, sevenoaks, swale, thanet, tonbridge-and-malling, tunbridge-wells',
  ],
  [
    'submitters.ashford.signIn',
    'role',
    'must have "account" (twelve digits, and perhaps "externalId"), or "identityProvider" (its ARN), "audience" and perhaps "subject"',
  ],
  ['submitters.ashford.signIn.account', '1234', NO_ACCOUNT],
  [
    'submitters.dover.signIn.identityProvider',
    'login.dover.example',
    'must be the ARN of an OpenID Connect or SAML provider of this account',
  ],
  ['retention.data', 'maybe', 'must be "keep" (what was sent and published outlives the stack) or "discard"'],
  ['retention.logsDays', 45, 'must be 7, 30, 90, 180, 365 or 731 (days), for which CloudWatch can keep logs'],
  ['retention.olderVersionsDays', 0, 'must be a whole number from 1 to 3650 (days)'],
  ['retention.accessLogsDays', '30', 'must be a whole number from 1 to 3650 (days)'],
  ['site', 'benchmarks.kent.example', 'must be an object with "domain" and "certificateArn", or be left out'],
  ['site.domain', 'https://benchmarks.kent.example', 'must be a domain such as "benchmarks.kent.example"'],
  ['site.certificateArn', 'arn:aws:acm:eu-west-2:123456789012:certificate/1', CERTIFICATE],
  ['lateAfterDays', ['all-crime'], 'must be an object such as { "kent-police/all-crime": 45 }, which may be empty'],
  [
    'lateAfterDays',
    { 'kent-police/all-crime': 0 },
    'must be a whole number from 1 to 1000 (days)',
    'lateAfterDays.kent-police/all-crime',
  ],
  ...[
    'all-crime',
    'essex-police/all-crime',
    'ashford/plan-target',
    'kent-police/no-such-measure',
    'kent-police/all-crime/2019.csv',
  ].map((name): [string, unknown, string, string] => [
    'lateAfterDays',
    { [name]: 45 },
    'must name a submitter and a dataset that it sends, such as "kent-police/all-crime"',
    `lateAfterDays.${name}`,
  ]),
  ['limits.maxConcurrency', 1, 'must be a whole number from 2 to 1000 (extracts at a time)'],
  ['limits.maxConcurrency', 2.5, 'must be a whole number from 2 to 1000 (extracts at a time)'],
  ['limits.refusalsADay', 'many', 'must be a whole number from 1 to 10000 (extracts)'],
  ['limits.uploadMegabytes', 5001, 'must be a whole number from 1 to 5000 (megabytes)'],
])('%s: %j is refused in one sentence', (path, value, must, at = path) => {
  expect(read({ [path]: value })).toEqual(refusal(`stages.test.${at}`, must));
});
