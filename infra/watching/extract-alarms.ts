import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IRule } from 'aws-cdk-lib/aws-events';
import { AT_LEAST, MORE_THAN } from './comparisons.ts';
import { inQueue } from './dead-letters-in-queue.ts';
import type { WatchedFor } from './failure-alarm.ts';
import { pipelineMetric } from './pipeline-metric.ts';
import type { WatchedPipeline } from './watched-pipeline.ts';

/** Longer than the three tries of a message take, which come half an hour after one another. */
const WAITED_TOO_LONG = Duration.hours(2);
const [FIVE_MINUTES, HOUR, DAY] = [Duration.minutes(5), Duration.hours(1), Duration.days(1)];

/** What is watched of extracts on their way in. */
export function extractAlarms({
  announcements,
  deadLetterQueues,
  arrivals,
  metricNamespace,
  limits,
}: WatchedPipeline): Record<string, WatchedFor> {
  return {
    ExtractsGivenUp: {
      ...inQueue(deadLetterQueues.arrivals),
      impact:
        'Files that were sent have not been read, through no fault of their senders, who have no receipt for them.',
      runbook: 'extracts-in-the-dead-letter-queue',
    },
    ExtractsWaiting: {
      metric: arrivals.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', period: FIVE_MINUTES }),
      comparison: MORE_THAN,
      threshold: WAITED_TOO_LONG.toSeconds(),
      // SQS counts nothing in a queue that has been empty for hours.
      whenMissing: TreatMissingData.NOT_BREACHING,
      impact:
        'Districts that have sent figures wait for their receipts, and their figures will miss the next snapshot.',
      runbook: 'extracts-waiting',
    },
    EventsLost: {
      metric: new MathExpression({
        // Only what is not nought is counted, so that one of them is nearly always missing.
        expression: 'FILL(dropped, 0) + FILL(removed, 0)',
        usingMetrics: { dropped: undelivered(announcements.dropped), removed: undelivered(announcements.removed) },
        period: HOUR,
        label: 'Events that reached no queue',
      }),
      comparison: AT_LEAST,
      threshold: 1,
      // EventBridge counts only what it could not deliver.
      whenMissing: TreatMissingData.NOT_BREACHING,
      goesByItself: true,
      impact: 'Files were dropped or removed without anything being told of it: they are not read until somebody acts.',
      runbook: 'events-that-reached-no-queue',
    },
    RefusalsSpike: {
      metric: pipelineMetric(metricNamespace, 'extractsRefused', { period: DAY }),
      comparison: MORE_THAN,
      threshold: limits.refusalsADay,
      // Nothing is counted on a day on which nothing is sent.
      whenMissing: TreatMissingData.NOT_BREACHING,
      goesByItself: true,
      impact: 'Many files of districts are refused, so their figures are not published until somebody helps them.',
      runbook: 'refusals-spike',
    },
    ExtractOverdue: {
      metric: pipelineMetric(metricNamespace, 'extractsOverdue', { period: FIVE_MINUTES, statistic: 'Maximum' }),
      comparison: AT_LEAST,
      threshold: 1,
      // What the latest run said holds until the next: between runs nothing is counted.
      whenMissing: TreatMissingData.IGNORE,
      impact: 'A committee will see figures that are out of date, since an extract that was expected has not come.',
      runbook: 'extract-overdue',
    },
  };
}

/** What a rule could not deliver, neither to its queue nor to the dead letters of that. */
function undelivered({ ruleName }: IRule): Metric {
  return new Metric({
    namespace: 'AWS/Events',
    metricName: 'InvocationsFailedToBeSentToDlq',
    dimensionsMap: { RuleName: ruleName },
    statistic: 'Sum',
    period: HOUR,
  });
}
