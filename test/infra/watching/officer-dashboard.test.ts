import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import type { IngestOutcome } from '../../../functions/ingest-extract/ingest-extract.ts';
import type { LateExtract } from '../../../functions/what-counts/late-extracts.ts';
import { METRICS } from '../../../schemas/metric.ts';
import { watchedStack, withNames } from './watched-stack.ts';

const widgetSchema = z.object({
  type: z.string(),
  properties: z.object({
    title: z.string().optional(),
    markdown: z.string().optional(),
    query: z.string().optional(),
    metrics: z.array(z.array(z.unknown())).optional(),
    start: z.string().optional(),
    setPeriodToTimeRange: z.boolean().optional(),
    alarms: z.array(z.string()).optional(),
  }),
});
const template = watchedStack();
const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard')).map(
  ({ Properties }) => Properties,
);
const body = z
  .object({ start: z.string(), widgets: z.array(widgetSchema) })
  .parse(JSON.parse(String(withNames(dashboard?.['DashboardBody']))));
const widgets = body.widgets.map(({ type, properties }) => ({ type, ...properties }));
const titled = (start: string) => widgets.find(({ title }) => title?.startsWith(start));
const texts = widgets.flatMap(({ markdown }) => (markdown === undefined ? [] : [markdown]));

/** What a widget shows, as it calls it and as CloudWatch does. */
function shown(title: string) {
  return (titled(title)?.metrics ?? []).map((metric) => [
    (metric.at(-1) as { label?: string }).label,
    metric[1],
    (metric.at(-1) as { stat?: string }).stat ?? 'Average',
  ]);
}

const FOUR = [
  ['Taken', METRICS.extractsAccepted, 'Sum'],
  ['Refused', METRICS.extractsRefused, 'Sum'],
  ['Late', METRICS.extractsOverdue, 'Maximum'],
  ['Published', METRICS.snapshotsPublished, 'Sum'],
];

test.each([
  ['In the last day', '-P1D'],
  ['In the last 30 days', '-P30D'],
])('%s there are four numbers that an officer knows, each over all that time', (title, start) => {
  expect(shown(title)).toEqual(FOUR);
  expect(titled(title)).toMatchObject({ start, setPeriodToTimeRange: true });
});

test('each of the four is explained in the text that comes first, with where the public reads', () => {
  expect(widgets[0]?.type).toBe('text');
  for (const [label] of FOUR) expect(texts[0]).toMatch(new RegExp(`\\*\\*${label}\\*\\*: .{40,}\\.`));
  expect(texts[0]).toContain('](https://benchmarks.kent.example)');
  expect(texts[0]).toContain('docs/runbook.md');
});

test('late extracts are listed by what the lines of late extracts say', () => {
  const query = titled('Late: which extracts')?.query ?? '';
  const said: (keyof LateExtract)[] = ['submitter', 'dataset', 'lastReceivedAt', 'daysSince'];
  for (const field of said) expect(query).toContain(field);
  expect(query).toMatch(/^SOURCE 'PublishLogs[0-9A-F]{8}'/);
  expect(readFileSync('functions/publish-snapshot/handler.ts', 'utf8')).toContain(messageIn(query));
});

test('refused files are listed by where they were dropped and how many errors they have', () => {
  const query = titled('Refused: the last files')?.query ?? '';
  const outcome: IngestOutcome['outcome'] = 'refused';
  expect(query).toContain(`outcome = "${outcome}"`);
  const said: (keyof IngestOutcome)[] = ['key', 'errors'];
  expect(query).toContain(`display @timestamp, ${said.join(', ')}`);
  expect(query).toMatch(/^SOURCE 'IngestLogs[0-9A-F]{8}'/);
  expect(readFileSync('functions/aws/arrival-batch.ts', 'utf8')).toContain(messageIn(query));
});

/** The message that a query looks for, as the code that writes it names it. */
function messageIn(query: string): string {
  return `'${/message = "([^"]+)"/.exec(query)?.[1]}'`;
}

test('operators have their own part, below, with every alarm', () => {
  const alarms = Object.keys(template.findResources('AWS::CloudWatch::Alarm'));
  const status = widgets.findIndex(({ type }) => type === 'alarm');
  expect(widgets[status]?.alarms?.map((arn) => arn.replace(/\.Arn$/, '')).sort()).toEqual(alarms.sort());
  expect(status).toBeGreaterThan(widgets.findIndex(({ title }) => title?.startsWith('Refused: the last files')));
});

test('it opens on thirty days, has no name of its own, and the stack says where it is', () => {
  expect(body.start).toBe('-P30D');
  expect(dashboard?.['DashboardName']).toBeUndefined();
  template.hasOutput('DashboardAddress', {});
});

test('officers may look at it, at what it shows, and at no other lines than those of the two functions', () => {
  template.hasResourceProperties('AWS::IAM::Policy', {
    Roles: [{ Ref: Match.stringLikeRegexp('^Officer') }],
    PolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Action: 'cloudwatch:GetDashboard',
          Resource: { 'Fn::Join': ['', Match.arrayWith([{ Ref: Match.stringLikeRegexp('Dashboard') }])] },
        },
        {
          Effect: 'Allow',
          Action: ['cloudwatch:GetMetricData', 'cloudwatch:DescribeAlarms', 'logs:GetQueryResults', 'logs:StopQuery'],
          Resource: '*',
        },
        {
          Effect: 'Allow',
          Action: 'logs:StartQuery',
          Resource: [
            { 'Fn::GetAtt': [Match.stringLikeRegexp('^IngestLogs'), 'Arn'] },
            { 'Fn::GetAtt': [Match.stringLikeRegexp('^PublishLogs'), 'Arn'] },
          ],
        },
        {
          Effect: 'Allow',
          Action: 'kms:Decrypt',
          Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Data'), 'Arn'] },
          Condition: { StringEquals: { 'kms:ViaService': 'logs.eu-west-2.amazonaws.com' } },
        },
      ],
    },
  });
});
