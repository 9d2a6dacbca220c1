import type { IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { extractAlarms } from './extract-alarms.ts';
import { FailureAlarm } from './failure-alarm.ts';
import { pageAlarms } from './page-alarms.ts';
import { publicationAlarms } from './publication-alarms.ts';
import type { WatchedPipeline } from './watched-pipeline.ts';

export type AlarmsProps = WatchedPipeline & { operators: ITopic };

/**
 * What operators are woken for. There is none of the ingest function's errors, nor of throttling: an extract that is not read
 * waits too long or ends in the dead-letter queue, and a run that does not start leaves nothing published. CloudWatch
 * looks back a day at most where a period is shorter than an hour, and else seven days.
 */
export class Alarms extends Construct {
  readonly all: readonly IAlarm[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const { operators } = props;
    const watched = { ...extractAlarms(props), ...publicationAlarms(props), ...pageAlarms(props) };
    this.all = Object.entries(watched).map(
      ([name, watchedFor]) => new FailureAlarm(this, name, { operators, ...watchedFor }),
    );
  }
}
