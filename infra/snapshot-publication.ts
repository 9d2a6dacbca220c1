import { TimeZone } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { EnvironmentVariables, PublishEnvironment } from '../schemas/environment.ts';
import type { DeploymentSettings } from './deployment-settings.ts';
import type { FigureStore } from './figure-store.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { PrivateBucket } from './private-bucket.ts';

export type SnapshotPublicationProps = {
  store: FigureStore;
  entry: string;
  schedule: DeploymentSettings['schedule'];
};

/** The way out: once a day the publish function sets the figures side by side and leaves what changed in the static bucket. */
export class SnapshotPublication extends Construct {
  constructor(scope: Construct, id: string, props: SnapshotPublicationProps) {
    super(scope, id);
    const published = new PrivateBucket(this, 'Published');
    const publish = this.publishFunction(published, props);

    const [hour, minute] = props.schedule.dailyAt.split(':').map((part) => String(Number(part)));
    new Schedule(this, 'Daily', {
      description: 'Publishes a snapshot if anything has changed since the last',
      schedule: ScheduleExpression.cron({ hour, minute, timeZone: TimeZone.of(props.schedule.timeZone) }),
      target: new LambdaInvoke(publish.handler),
    });
  }

  private publishFunction(published: PrivateBucket, { store, entry }: SnapshotPublicationProps): PipelineFunction {
    const environment: EnvironmentVariables<PublishEnvironment> = {
      STATIC_BUCKET: published.bucketName,
      FIGURE_TABLE: store.figures.tableName,
      LEDGER_TABLE: store.ledger.tableName,
    };
    const publish = new PipelineFunction(this, 'PublishSnapshot', { entry, environment });
    store.figures.grant(publish.handler, 'dynamodb:Query');
    store.ledger.grant(publish.handler, 'dynamodb:Query');
    publish.allow(['s3:GetObject', 's3:PutObject'], published.arnForObjects('*'));
    // Without it, S3 says 403 and not 404 of a document that has never been published.
    publish.allow(['s3:ListBucket'], published.bucketArn);
    return publish;
  }
}
