import { Duration } from 'aws-cdk-lib';
import { Schedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { EnvironmentVariables, PublishEnvironment } from '../schemas/environment.ts';
import { SERVICES } from '../schemas/metric.ts';
import { PipelineFunction, type SharedByFunctions } from './functions/pipeline-function.ts';
import { eachDay, scheduledRuns, TRIED_FOR } from './functions/scheduled-runs.ts';
import type { DeploymentSettings } from './settings/deployment-settings.ts';
import { SNAPSHOTS, StaticBucket } from './static-bucket.ts';
import { READ_WITH_KEY } from './storage/customer-key.ts';
import { DeadLetters } from './storage/dead-letters.ts';
import type { FigureStore } from './storage/figure-store.ts';
import type { PrivateBucketProps } from './storage/private-bucket.ts';

/** As long as Lambda lets anything run, and room for many years of monthly figures of a county's measures (docs/cost.md). */
const TIMEOUT = Duration.minutes(15);
const MEMORY = 3008;

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
  readonly published: StaticBucket;
  readonly deadLetters: DeadLetters;
  readonly publish: PipelineFunction;

  constructor(scope: Construct, id: string, props: SnapshotPublicationProps) {
    super(scope, id);
    this.published = new StaticBucket(this, 'Published', { ...props.bucket, logged: 'published' });
    this.deadLetters = new DeadLetters(this, 'DeadLetters', { encryptionKey: props.functions.encryptionKey });
    this.publish = this.publishFunction(props);
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
    publish.allow(['s3:GetObject', 's3:PutObject'], published.arnForObjects(SNAPSHOTS));
    // Without it, S3 says 403 and not 404 of a document that has never been published.
    publish.allow(['s3:ListBucket'], published.bucketArn);
    functions.encryptionKey.grant(publish.handler, ...READ_WITH_KEY);
    bucket.encryptionKey.grant(publish.handler, 'kms:Decrypt', 'kms:GenerateDataKey');
    // A schedule only hands a run over; from there on it is Lambda that tries again and gives up.
    this.deadLetters.letLeave(publish.handler);
    publish.handler.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: TRIED_FOR });
    return publish;
  }

  private runOn({ timeZone, dailyAt, beforeMeetings }: DeploymentSettings['schedule']): void {
    const { deadLetters } = this;
    const target = scheduledRuns(this, { handler: this.publish.handler, service: SERVICES.publish, deadLetters });
    new Schedule(this, 'Daily', {
      description: 'Publishes a snapshot if anything has changed since the last',
      schedule: eachDay(timeZone, dailyAt),
      target,
    });
    new Schedule(this, 'BeforeMeetings', {
      description: 'Publishes once more before papers for meetings go out, so that they rest on the newest figures',
      schedule: eachDay(timeZone, beforeMeetings.at, { weekDay: beforeMeetings.weekdays.join(',') }),
      target,
    });
  }
}
