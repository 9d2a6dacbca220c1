import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  GraphWidget,
  type IAlarm,
  type IMetric,
  type IWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { pipelineMetric } from './pipeline-metric.ts';

export type OperatorsPartProps = {
  metricNamespace: string;
  ingest: { handler: IFunction };
  publish: { handler: IFunction };
  publishPages: { handler: IFunction };
  arrivals: IQueue;
  deadLetterQueues: { arrivals: IQueue; schedules: IQueue; pages: IQueue };
  alarms: readonly IAlarm[];
};

const WHOLE_WIDTH = 24;
const HOUR = Duration.hours(1);

/** What whoever keeps the service running looks at, row by row. */
export function operatorsPart(props: OperatorsPartProps): IWidget[][] {
  const { metricNamespace, ingest, publish, publishPages, arrivals, deadLetterQueues, alarms } = props;
  const functions = [
    { handler: ingest.handler, name: 'ingest' },
    { handler: publish.handler, name: 'publish' },
    { handler: publishPages.handler, name: 'pages' },
  ];
  return [
    [
      new TextWidget({
        width: WHOLE_WIDTH,
        height: 2,
        markdown: '# For operators\nEach alarm says where in `docs/runbook.md` to look.',
      }),
    ],
    [new AlarmStatusWidget({ title: 'Alarms', width: WHOLE_WIDTH, height: 3, alarms: [...alarms] })],
    [
      graph('Failed and throttled', 'calls', [
        ...functions.map(({ handler, name }) => handler.metricErrors({ period: HOUR, label: `${name} failed` })),
        ...functions.map(({ handler, name }) => handler.metricThrottles({ period: HOUR, label: `${name} throttled` })),
      ]),
      graph(
        'Longest call',
        'ms',
        functions.map(({ handler, name }) =>
          handler.metricDuration({ period: HOUR, statistic: 'Maximum', label: name }),
        ),
      ),
      graph('Figures stored', 'figures', [
        pipelineMetric(metricNamespace, 'figuresStored', { period: HOUR, label: 'stored' }),
      ]),
    ],
    [
      graph('Oldest file waiting to be read', 'seconds', [
        arrivals.metricApproximateAgeOfOldestMessage({ period: HOUR, statistic: 'Maximum', label: 'age' }),
      ]),
      graph('Dead letters', 'messages', [
        inQueue(deadLetterQueues.arrivals, 'extracts'),
        inQueue(deadLetterQueues.schedules, 'runs'),
        inQueue(deadLetterQueues.pages, 'pages'),
      ]),
      graph('Lost by the newest snapshot', '', [
        pipelineMetric(metricNamespace, 'measuresAndAreasLost', { period: HOUR, label: 'measures and areas' }),
        pipelineMetric(metricNamespace, 'figuresLost', { period: HOUR, label: 'figures' }),
      ]),
    ],
  ];
}

function inQueue(queue: IQueue, label: string) {
  return queue.metricApproximateNumberOfMessagesVisible({ period: HOUR, statistic: 'Maximum', label });
}

function graph(title: string, label: string, left: IMetric[]): IWidget {
  return new GraphWidget({ title, width: WHOLE_WIDTH / 3, left, leftYAxis: { min: 0, label, showUnits: false } });
}
