import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type CronOptionsWithTimezone, type IScheduleTarget, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import type { DeadLetters } from '../storage/dead-letters.ts';

/** How long a run that could not be started, or that failed, is tried again: past that, the next one is due. */
export const TRIED_FOR = Duration.hours(6);

/** Runs of a function by schedules, which share one role that no schedule of another account can make use of. */
export function scheduledRuns(
  scope: Construct,
  { handler, service, deadLetters }: { handler: IFunction; service: string; deadLetters: DeadLetters },
): IScheduleTarget {
  const conditions = { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } };
  const role = new Role(scope, 'SchedulerRole', {
    description: `The schedules may run ${service}, nothing else`,
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions }),
  });
  deadLetters.letLeave(role);
  return new LambdaInvoke(handler, {
    role,
    retryAttempts: 10,
    maxEventAge: TRIED_FOR,
    deadLetterQueue: deadLetters,
  });
}

/** Each day, or each of some days, at a time such as `05:30` where the county lies. */
export function eachDay(
  timeZone: string,
  time: string,
  days: Pick<CronOptionsWithTimezone, 'weekDay'> = {},
): ScheduleExpression {
  const [hour, minute] = time.split(':').map((part) => String(Number(part)));
  return ScheduleExpression.cron({ hour, minute, ...days, timeZone: TimeZone.of(timeZone) });
}
