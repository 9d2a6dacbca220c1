import { Duration } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { AT_LEAST } from './comparisons.ts';
import type { WatchedFor } from './failure-alarm.ts';

/** A dead-letter queue that is not empty; SQS counts nothing in one that has been empty for hours. */
export function inQueue(queue: IQueue): Pick<WatchedFor, 'metric' | 'comparison' | 'threshold' | 'whenMissing'> {
  return {
    metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: Duration.minutes(5) }),
    comparison: AT_LEAST,
    threshold: 1,
    whenMissing: TreatMissingData.NOT_BREACHING,
  };
}
