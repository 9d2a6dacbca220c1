import { Duration } from 'aws-cdk-lib';
import { MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { AT_LEAST, LESS_THAN } from './comparisons.ts';
import { inQueue } from './dead-letters-in-queue.ts';
import type { WatchedFor } from './failure-alarm.ts';
import { type PipelineMetricName, pipelineMetric } from './pipeline-metric.ts';
import type { WatchedPipeline } from './watched-pipeline.ts';

const [HOUR, DAY] = [Duration.hours(1), Duration.days(1)];

/** What is watched of runs, and of what they publish. */
export function publicationAlarms({
  deadLetterQueues,
  publish,
  metricNamespace,
}: WatchedPipeline): Record<string, WatchedFor> {
  const lost = (name: PipelineMetricName) => pipelineMetric(metricNamespace, name, { period: DAY });
  return {
    RunsGivenUp: {
      ...inQueue(deadLetterQueues.schedules),
      impact: 'A snapshot that was due has not been published, and readers see the one before it.',
      runbook: 'runs-in-the-dead-letter-queue',
    },
    PublishFailed: {
      // Each run counts nought or one: so the least of an hour is one where all failed, and nought where a retry did not. A run that
      // is stopped after a quarter of an hour is counted as of its beginning, which a shorter period might look past.
      metric: publish.metricErrors({ statistic: 'Minimum', period: HOUR }),
      comparison: AT_LEAST,
      threshold: 1,
      // A failure lasts until a run does not fail: between runs nothing is counted.
      whenMissing: TreatMissingData.IGNORE,
      impact: 'What districts sent since the last snapshot is not published, and a committee may lack it.',
      runbook: 'publish-failed',
    },
    NothingPublished: {
      metric: pipelineMetric(metricNamespace, 'runsFinished', { period: HOUR }),
      comparison: LESS_THAN,
      threshold: 1,
      evaluationPeriods: 48,
      // The silence is what this is about: a schedule that is switched off counts nothing.
      whenMissing: TreatMissingData.BREACHING,
      impact: 'The public comparison has not been brought up to date for two days, and nothing on it says so.',
      runbook: 'nothing-published',
    },
    SnapshotShrank: {
      metric: new MathExpression({
        expression: 'measuresAndAreas + figures',
        usingMetrics: { measuresAndAreas: lost('measuresAndAreasLost'), figures: lost('figuresLost') },
        period: DAY,
        label: 'Measures, areas and figures lost',
      }),
      comparison: AT_LEAST,
      threshold: 1,
      // A day without runs is what another alarm is about.
      whenMissing: TreatMissingData.NOT_BREACHING,
      goesByItself: true,
      impact: 'Figures that the public and committees could read are gone from the newest snapshot.',
      runbook: 'snapshot-shrank',
    },
  };
}
