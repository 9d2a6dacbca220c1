import { Alarm, type ComparisonOperator, type IMetric, type TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** The headings of docs/runbook.md that an alarm can send somebody to, as they stand in a link. */
export type RunbookHeading =
  | 'extracts-in-the-dead-letter-queue'
  | 'runs-in-the-dead-letter-queue'
  | 'extracts-waiting'
  | 'events-that-reached-no-queue'
  | 'publish-failed'
  | 'nothing-published'
  | 'snapshot-shrank'
  | 'pages-in-the-dead-letter-queue'
  | 'pages-failed'
  | 'pages-not-made'
  | 'extract-overdue'
  | 'refusals-spike';

/**
 * `impact` is one sentence that says who is hurt. An alarm is raised when the metric compares so with the threshold in
 * all of the latest `evaluationPeriods` (one, unless told otherwise) of the metric's period; `whenMissing` says what a
 * period without data counts as. `goesByItself` is for what is over after some time whether anybody has mended it or
 * not: then nobody is told that it is.
 */
export type WatchedFor = {
  metric: IMetric;
  comparison: ComparisonOperator;
  threshold: number;
  evaluationPeriods?: number;
  whenMissing: TreatMissingData;
  impact: string;
  runbook: RunbookHeading;
  goesByItself?: boolean;
};

export type FailureAlarmProps = WatchedFor & { operators: ITopic };

/** Something that a person has to be told of, with whom it hurts and where it says what to do. */
export class FailureAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: FailureAlarmProps) {
    super(scope, id, {
      metric: props.metric,
      comparisonOperator: props.comparison,
      threshold: props.threshold,
      evaluationPeriods: props.evaluationPeriods ?? 1,
      treatMissingData: props.whenMissing,
      alarmDescription: `${props.impact} What to do: docs/runbook.md#${props.runbook}`,
    });
    const mail = new SnsAction(props.operators);
    this.addAlarmAction(mail);
    if (props.goesByItself !== true) this.addOkAction(mail);
  }
}
