import { Duration } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { AT_LEAST, LESS_THAN } from './comparisons.ts';
import { inQueue } from './dead-letters-in-queue.ts';
import type { WatchedFor } from './failure-alarm.ts';
import type { WatchedPipeline } from './watched-pipeline.ts';

const HOUR = Duration.hours(1);

/** What is watched of the pages, which may fail while what they show is published all the same. */
export function pageAlarms({ deadLetterQueues, publishPages }: WatchedPipeline): Record<string, WatchedFor> {
  return {
    PagesGivenUp: {
      ...inQueue(deadLetterQueues.pages),
      impact: 'The pages still show the snapshot before the newest, or call late what has come since.',
      runbook: 'pages-in-the-dead-letter-queue',
    },
    PagesFailed: {
      // As of publishing: nought where a retry did not fail.
      metric: publishPages.metricErrors({ statistic: 'Minimum', period: HOUR }),
      comparison: AT_LEAST,
      threshold: 1,
      // A failure lasts until a run does not fail: between runs nothing is counted.
      whenMissing: TreatMissingData.IGNORE,
      impact: 'Readers of the pages do not see the newest figures, though they are published.',
      runbook: 'pages-failed',
    },
    PagesNotMade: {
      // Whether a run came to its end is what another alarm is about.
      metric: publishPages.metricInvocations({ statistic: 'Sum', period: HOUR }),
      comparison: LESS_THAN,
      threshold: 1,
      evaluationPeriods: 48,
      // The silence is what this is about: while the daily schedule is switched off, nothing may set off a run for weeks.
      whenMissing: TreatMissingData.BREACHING,
      impact: 'The pages have not been made for two days: what they say has come, and what is late, is out of date.',
      runbook: 'pages-not-made',
    },
  };
}
