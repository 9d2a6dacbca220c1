import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type CronOptionsWithTimezone, Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { EnvironmentVariables, PublishEnvironment } from '../schemas/environment.ts';
import { SERVICES } from '../schemas/metric.ts';
import { PipelineFunction, type SharedByFunctions } from './functions/pipeline-function.ts';
import type { DeploymentSettings } from './settings/deployment-settings.ts';
import { READ_WITH_KEY } from './storage/customer-key.ts';
import { DeadLetters } from './storage/dead-letters.ts';
import type { FigureStore } from './storage/figure-store.ts';
import { PrivateBucket, type PrivateBucketProps } from './storage/private-bucket.ts';

/** As long as Lambda lets anything run, and room for many years of monthly figures of a county's measures (docs/cost.md). */
const TIMEOUT = Duration.minutes(15);
const MEMORY = 3008;

/** How long a run that could not be started, or that failed, is tried again: past that, the next one is due. */
const TRIED_FOR = Duration.hours(6);

export type SnapshotPublicationProps = {
  store: FigureStore;
  entry: string;
  functions: SharedByFunctions;
  bucket: Omit<PrivateBucketProps, 'logged'>;
  settings: Pick<DeploymentSettings, 'schedule' | 'lateAfterDays'>;
};

/**
 * The way out: every day, and before papers for meetings go out, the publish function sets the figures
 * side by side and leaves what changed in the static bucket.
 */
export class SnapshotPublication extends Construct {
  readonly published: PrivateBucket;
  readonly deadLetters: DeadLetters;
  readonly publish: PipelineFunction;

  constructor(scope: Construct, id: string, props: SnapshotPublicationProps) {
    super(scope, id);
    this.published = new PrivateBucket(this, 'Published', { ...props.bucket, logged: 'published' });
    this.deadLetters = new DeadLetters(this, 'DeadLetters', { encryptionKey: props.functions.encryptionKey });
    this.publish = this.publishFunction(props);
    this.nobodyElseWrites();
    this.runOn(props.settings.schedule);
  }

  private publishFunction({ store, entry, functions, bucket, settings }: SnapshotPublicationProps): PipelineFunction {
    const { published } = this;
    const environment: EnvironmentVariables<PublishEnvironment> = {
      STATIC_BUCKET: published.bucketName,
      FIGURE_TABLE: store.figures.tableName,
      LEDGER_TABLE: store.ledger.tableName,
      LATE_AFTER_DAYS: JSON.stringify(settings.lateAfterDays),
    };
    const publish = new PipelineFunction(this, 'PublishSnapshot', {
      ...functions,
      entry,
      environment,
      service: SERVICES.publish,
      description: 'Sets every area beside every other and leaves what changed in the static bucket',
      timeout: TIMEOUT,
      memorySize: MEMORY,
      deadLetterQueue: this.deadLetters,
    });
    store.figures.grant(publish.handler, 'dynamodb:Query');
    store.ledger.grant(publish.handler, 'dynamodb:Query');
    publish.allow(['s3:GetObject', 's3:PutObject'], published.arnForObjects('*'));
    // Without it, S3 says 403 and not 404 of a document that has never been published.
    publish.allow(['s3:ListBucket'], published.bucketArn);
    functions.encryptionKey.grant(publish.handler, ...READ_WITH_KEY);
    bucket.encryptionKey.grant(publish.handler, 'kms:Decrypt', 'kms:GenerateDataKey');
    // A schedule only hands a run over; from there on it is Lambda that tries again and gives up.
    this.deadLetters.letLeave(publish.handler);
    publish.handler.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: TRIED_FOR });
    return publish;
  }

  /** Not even an administrator's own permissions reach here: what is published comes from figures, or not at all. */
  private nobodyElseWrites(): void {
    this.published.addToResourcePolicy(
      new PolicyStatement({
        sid: 'NobodyWritesButPublish',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        // Replication would be another way to write.
        actions: ['s3:PutObject', 's3:ReplicateObject'],
        resources: [this.published.arnForObjects('*')],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': this.publish.role.roleArn } },
      }),
    );
  }

  /** One role for both schedules, which no schedule of another account can make use of. */
  private schedulerRole(): Role {
    const conditions = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } };
    const role = new Role(this, 'SchedulerRole', {
      description: 'The schedules may run the publish function, nothing else',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions }),
    });
    this.deadLetters.letLeave(role);
    return role;
  }

  private runOn({ timeZone, dailyAt, beforeMeetings }: DeploymentSettings['schedule']): void {
    const at = (time: string, days: Pick<CronOptionsWithTimezone, 'weekDay'> = {}) => {
      const [hour, minute] = time.split(':').map((part) => String(Number(part)));
      return ScheduleExpression.cron({ hour, minute, ...days, timeZone: TimeZone.of(timeZone) });
    };
    const target = new LambdaInvoke(this.publish.handler, {
      role: this.schedulerRole(),
      retryAttempts: 10,
      maxEventAge: TRIED_FOR,
      deadLetterQueue: this.deadLetters,
    });
    new Schedule(this, 'Daily', {
      description: 'Publishes a snapshot if anything has changed since the last',
      schedule: at(dailyAt),
      target,
    });
    new Schedule(this, 'BeforeMeetings', {
      description: 'Publishes once more before papers for meetings go out, so that they rest on the newest figures',
      schedule: at(beforeMeetings.at, { weekDay: beforeMeetings.weekdays.join(',') }),
      target,
    });
  }
}
