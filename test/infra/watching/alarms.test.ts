import * as z from 'zod';
import { REFUSALS_A_DAY, watchedStack, withNames } from './watched-stack.ts';

const metric = {
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })),
};
const properties = z.object({
  AlarmDescription: z.string(),
  ComparisonOperator: z.string(),
  Threshold: z.number(),
  EvaluationPeriods: z.number(),
  DatapointsToAlarm: z.number().optional(),
  TreatMissingData: z.string(),
  AlarmActions: z.array(z.string()),
  OKActions: z.array(z.string()).optional(),
  Period: z.number().optional(),
  Statistic: z.string().optional(),
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Dimensions: metric.Dimensions.optional(),
  Metrics: z
    .array(
      z.object({
        Expression: z.string().optional(),
        ReturnData: z.boolean().optional(),
        MetricStat: z.object({ Metric: z.object(metric), Period: z.number(), Stat: z.string() }).optional(),
      }),
    )
    .optional(),
});

const template = watchedStack();
const alarms = Object.fromEntries(
  Object.entries(template.findResources('AWS::CloudWatch::Alarm')).map(([id, { Properties }]) => [
    id.replace(/^Alarms/, '').replace(/[0-9A-F]{8}$/, ''),
    properties.parse(withNames(Properties)),
  ]),
);

function alarm(name: string) {
  const found = alarms[name];
  if (found === undefined) throw new Error(`no alarm ${name}`);
  const { Dimensions, Namespace, MetricName, Statistic, Period, EvaluationPeriods } = found;
  const of = Dimensions?.map(({ Name, Value }) => `${Name}=${Value.replace(/[0-9A-F]{8}(\..*)?$/, '')}`).join();
  return {
    watches: `${Statistic} of ${MetricName} of ${Namespace}, ${of}, in ${EvaluationPeriods} × ${Period} s`,
    raised: `${found.ComparisonOperator} ${found.Threshold}`,
    without: found.TreatMissingData,
  };
}

test.each([
  [
    'ExtractsGivenUp',
    'Maximum of ApproximateNumberOfMessagesVisible of AWS/SQS, QueueName=GivenUp, in 1 × 300 s',
    'GreaterThanOrEqualToThreshold 1',
    'notBreaching',
  ],
  [
    'RunsGivenUp',
    'Maximum of ApproximateNumberOfMessagesVisible of AWS/SQS, QueueName=NotRun, in 1 × 300 s',
    'GreaterThanOrEqualToThreshold 1',
    'notBreaching',
  ],
  [
    'ExtractsWaiting',
    'Maximum of ApproximateAgeOfOldestMessage of AWS/SQS, QueueName=Arrivals, in 1 × 300 s',
    'GreaterThanThreshold 7200',
    'notBreaching',
  ],
  [
    'PublishFailed',
    'Minimum of Errors of AWS/Lambda, FunctionName=Publish, in 1 × 3600 s',
    'GreaterThanOrEqualToThreshold 1',
    'ignore',
  ],
  [
    'NothingPublished',
    'Sum of RunsFinished of CountyBenchmarks-test, service=publish-snapshot, in 48 × 3600 s',
    'LessThanThreshold 1',
    'breaching',
  ],
  [
    'PagesGivenUp',
    'Maximum of ApproximateNumberOfMessagesVisible of AWS/SQS, QueueName=NotMade, in 1 × 300 s',
    'GreaterThanOrEqualToThreshold 1',
    'notBreaching',
  ],
  [
    'PagesFailed',
    'Minimum of Errors of AWS/Lambda, FunctionName=PublishPages, in 1 × 3600 s',
    'GreaterThanOrEqualToThreshold 1',
    'ignore',
  ],
  [
    'PagesNotMade',
    'Sum of Invocations of AWS/Lambda, FunctionName=PublishPages, in 48 × 3600 s',
    'LessThanThreshold 1',
    'breaching',
  ],
  [
    'ExtractOverdue',
    'Maximum of ExtractsOverdue of CountyBenchmarks-test, service=publish-snapshot, in 1 × 300 s',
    'GreaterThanOrEqualToThreshold 1',
    'ignore',
  ],
  [
    'RefusalsSpike',
    'Sum of ExtractsRefused of CountyBenchmarks-test, service=ingest-extract, in 1 × 86400 s',
    `GreaterThanThreshold ${REFUSALS_A_DAY}`,
    'notBreaching',
  ],
])('%s watches %s and is raised at %s; a period without data is %s', (name, watches, raised, without) => {
  expect(alarm(name)).toEqual({ watches, raised, without });
});

test('an event of either rule that reached neither queue nor dead letters is told of', () => {
  const { Metrics = [], ...found } = alarms['EventsLost'] ?? {};
  expect(found).toMatchObject({
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Threshold: 1,
    EvaluationPeriods: 1,
    TreatMissingData: 'notBreaching',
  });
  expect(Metrics.flatMap(({ Expression }) => Expression ?? [])).toEqual(['FILL(dropped, 0) + FILL(removed, 0)']);
  const parts = Metrics.flatMap(({ MetricStat }) => (MetricStat === undefined ? [] : [MetricStat]));
  expect(
    parts.map(({ Stat, Period, Metric: { Namespace, MetricName, Dimensions = [] } }) => [
      ...[Namespace, MetricName, Stat, Period],
      ...Dimensions.map(({ Name, Value }) => `${Name}=${Value.replace(/[0-9A-F]{8}.*$/, '')}`),
    ]),
  ).toEqual([
    ['AWS/Events', 'InvocationsFailedToBeSentToDlq', 'Sum', 3600, 'RuleName=Dropped'],
    ['AWS/Events', 'InvocationsFailedToBeSentToDlq', 'Sum', 3600, 'RuleName=Removed'],
  ]);
});

test('a snapshot that lost measures, areas or figures within a day is told of', () => {
  const { Metrics = [], ...found } = alarms['SnapshotShrank'] ?? {};
  expect(found).toMatchObject({
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Threshold: 1,
    EvaluationPeriods: 1,
    TreatMissingData: 'notBreaching',
  });
  expect(Metrics.map(({ Expression, ReturnData = true }) => [Expression, ReturnData])).toEqual([
    ['measuresAndAreas + figures', true],
    [undefined, false],
    [undefined, false],
  ]);
  const parts = Metrics.flatMap(({ MetricStat }) => (MetricStat === undefined ? [] : [MetricStat]));
  expect(parts.map(({ Stat, Period, Metric }) => [Metric.MetricName, Metric.Namespace, Stat, Period])).toEqual([
    ['MeasuresAndAreasLost', 'CountyBenchmarks-test', 'Sum', 86400],
    ['FiguresLost', 'CountyBenchmarks-test', 'Sum', 86400],
  ]);
  expect(parts.map(({ Metric }) => Metric.Dimensions)).toEqual(
    Array(2).fill([{ Name: 'service', Value: 'publish-snapshot' }]),
  );
});

test('there are no other alarms', () => {
  expect(Object.keys(alarms)).toHaveLength(12);
});

test('the operators are mailed of each alarm, and that it is over where that means something is mended', () => {
  const over = Object.entries(alarms).filter(([, { OKActions }]) => OKActions !== undefined);
  expect(Object.keys(alarms).filter((name) => !over.some(([told]) => told === name))).toEqual([
    'EventsLost',
    'RefusalsSpike',
    'SnapshotShrank',
  ]);
  const told = Object.values(alarms).flatMap(({ AlarmActions, OKActions = [] }) => [AlarmActions, OKActions].flat());
  expect(new Set(told)).toEqual(new Set([expect.stringMatching(/^Operators[0-9A-F]{8}$/)]));
});

test('none looks back farther than CloudWatch does', () => {
  for (const { Period, EvaluationPeriods, Metrics = [] } of Object.values(alarms)) {
    const period = Period ?? Math.max(...Metrics.map(({ MetricStat }) => MetricStat?.Period ?? 0));
    expect(period * EvaluationPeriods).toBeGreaterThan(0);
    expect(period * EvaluationPeriods).toBeLessThanOrEqual((period < 3600 ? 1 : 7) * 24 * 3600);
  }
});

test('an alarm that needs several periods needs all of them', () => {
  for (const { EvaluationPeriods, DatapointsToAlarm } of Object.values(alarms))
    expect(DatapointsToAlarm ?? EvaluationPeriods).toBe(EvaluationPeriods);
});
