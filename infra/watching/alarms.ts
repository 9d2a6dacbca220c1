import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, type IAlarm, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IRule } from 'aws-cdk-lib/aws-events';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DeploymentSettings } from '../settings/deployment-settings.ts';
import { FailureAlarm, type FailureAlarmProps } from './failure-alarm.ts';
import { type PipelineMetricName, pipelineMetric } from './pipeline-metric.ts';

/** Longer than the three tries of a message take, which come half an hour after one another. */
const WAITED_TOO_LONG = Duration.hours(2);
const [FIVE_MINUTES, HOUR, DAY] = [Duration.minutes(5), Duration.hours(1), Duration.days(1)];

const AT_LEAST = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD;
const MORE_THAN = ComparisonOperator.GREATER_THAN_THRESHOLD;
const LESS_THAN = ComparisonOperator.LESS_THAN_THRESHOLD;

export type AlarmsProps = {
  operators: ITopic;
  deadLetterQueues: { arrivals: IQueue; schedules: IQueue };
  arrivals: IQueue;
  /** The rules that put events of the upload bucket in the queue of arrivals. */
  announcements: { dropped: IRule; removed: IRule };
  publish: IFunction;
  metricNamespace: string;
  limits: Pick<DeploymentSettings['limits'], 'refusalsADay'>;
};

/**
 * What operators are woken for. There is none of the ingest function's errors, nor of throttling: an extract that is not read
 * waits too long or ends in the dead-letter queue, and a run that does not start leaves nothing published. CloudWatch
 * looks back a day at most where a period is shorter than an hour, and else seven days.
 */
export class Alarms extends Construct {
  readonly all: readonly IAlarm[];
  private readonly props: AlarmsProps;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.props = props;
    this.all = [...this.onExtracts(), ...this.onRuns(), ...this.onWhatIsPublished()];
  }

  private onExtracts(): IAlarm[] {
    const { announcements, deadLetterQueues, arrivals, metricNamespace, limits } = this.props;
    return [
      this.alarm('ExtractsGivenUp', {
        ...inQueue(deadLetterQueues.arrivals),
        impact:
          'Files that were sent have not been read, through no fault of their senders, who have no receipt for them.',
        runbook: 'extracts-in-the-dead-letter-queue',
      }),
      this.alarm('ExtractsWaiting', {
        metric: arrivals.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', period: FIVE_MINUTES }),
        comparison: MORE_THAN,
        threshold: WAITED_TOO_LONG.toSeconds(),
        // SQS counts nothing in a queue that has been empty for hours.
        whenMissing: TreatMissingData.NOT_BREACHING,
        impact:
          'Districts that have sent figures wait for their receipts, and their figures will miss the next snapshot.',
        runbook: 'extracts-waiting',
      }),
      this.alarm('EventsLost', {
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
        impact:
          'Files were dropped or removed without anything being told of it: they are not read until somebody acts.',
        runbook: 'events-that-reached-no-queue',
      }),
      this.alarm('RefusalsSpike', {
        metric: pipelineMetric(metricNamespace, 'extractsRefused', { period: DAY }),
        comparison: MORE_THAN,
        threshold: limits.refusalsADay,
        // Nothing is counted on a day on which nothing is sent.
        whenMissing: TreatMissingData.NOT_BREACHING,
        goesByItself: true,
        impact: 'Many files of districts are refused, so their figures are not published until somebody helps them.',
        runbook: 'refusals-spike',
      }),
      this.alarm('ExtractOverdue', {
        metric: pipelineMetric(metricNamespace, 'extractsOverdue', { period: FIVE_MINUTES, statistic: 'Maximum' }),
        comparison: AT_LEAST,
        threshold: 1,
        // What the latest run said holds until the next: between runs nothing is counted.
        whenMissing: TreatMissingData.IGNORE,
        impact: 'A committee will see figures that are out of date, since an extract that was expected has not come.',
        runbook: 'extract-overdue',
      }),
    ];
  }

  private onRuns(): IAlarm[] {
    const { deadLetterQueues, publish, metricNamespace } = this.props;
    return [
      this.alarm('RunsGivenUp', {
        ...inQueue(deadLetterQueues.schedules),
        impact: 'A snapshot that was due has not been published, and readers see the one before it.',
        runbook: 'runs-in-the-dead-letter-queue',
      }),
      this.alarm('PublishFailed', {
        // Each run counts nought or one: so the least of an hour is one where all failed, and nought where a retry did not. A run that
        // is stopped after a quarter of an hour is counted as of its beginning, which a shorter period might look past.
        metric: publish.metricErrors({ statistic: 'Minimum', period: HOUR }),
        comparison: AT_LEAST,
        threshold: 1,
        // A failure lasts until a run does not fail: between runs nothing is counted.
        whenMissing: TreatMissingData.IGNORE,
        impact: 'What districts sent since the last snapshot is not published, and a committee may lack it.',
        runbook: 'publish-failed',
      }),
      this.alarm('NothingPublished', {
        metric: pipelineMetric(metricNamespace, 'runsFinished', { period: HOUR }),
        comparison: LESS_THAN,
        threshold: 1,
        evaluationPeriods: 48,
        // The silence is what this is about: a schedule that is switched off counts nothing.
        whenMissing: TreatMissingData.BREACHING,
        impact: 'The public comparison has not been brought up to date for two days, and nothing on it says so.',
        runbook: 'nothing-published',
      }),
    ];
  }

  private onWhatIsPublished(): IAlarm[] {
    const lost = (name: PipelineMetricName) => pipelineMetric(this.props.metricNamespace, name, { period: DAY });
    return [
      this.alarm('SnapshotShrank', {
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
      }),
    ];
  }

  private alarm(id: string, props: Omit<FailureAlarmProps, 'operators'>): IAlarm {
    return new FailureAlarm(this, id, { operators: this.props.operators, ...props });
  }
}

/** A dead-letter queue that is not empty; SQS counts nothing in one that has been empty for hours. */
function inQueue(queue: IQueue): Pick<FailureAlarmProps, 'metric' | 'comparison' | 'threshold' | 'whenMissing'> {
  return {
    metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', period: FIVE_MINUTES }),
    comparison: AT_LEAST,
    threshold: 1,
    whenMissing: TreatMissingData.NOT_BREACHING,
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
