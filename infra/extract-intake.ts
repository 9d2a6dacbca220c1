import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EnvironmentVariables, IngestEnvironment } from '../schemas/environment.ts';
import { QUARANTINE_DAYS, QUARANTINE_PREFIX, UPLOAD_PREFIX } from '../schemas/upload.ts';
import type { FigureStore } from './figure-store.ts';
import { FUNCTION_TIMEOUT, PipelineFunction } from './pipeline-function.ts';
import { PrivateBucket } from './private-bucket.ts';

export type ExtractIntakeProps = { store: FigureStore; entry: string; maxConcurrency: number };

/**
 * The way in: extracts are dropped in the upload bucket, whose events wait in a queue until the
 * ingest function has read the extract, stored its figures and left a receipt.
 */
export class ExtractIntake extends Construct {
  constructor(scope: Construct, id: string, props: ExtractIntakeProps) {
    super(scope, id);
    const uploads = this.uploadBucket();
    const arrivals = this.queueOfArrivals(uploads);
    const ingest = this.ingestFunction(uploads, props);

    // One extract a message: a whole file may take all the time and memory that the function has.
    ingest.handler.addEventSource(
      new SqsEventSource(arrivals, {
        batchSize: 1,
        reportBatchItemFailures: true,
        maxConcurrency: props.maxConcurrency,
      }),
    );
  }

  private uploadBucket(): PrivateBucket {
    const bucket = new PrivateBucket(this, 'Uploads');
    // `eventBridgeEnabled` would bring a third function to set one property that CloudFormation can set itself.
    if (bucket.node.defaultChild instanceof CfnBucket) {
      bucket.node.defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    }
    bucket.addLifecycleRule({ prefix: QUARANTINE_PREFIX, expiration: Duration.days(QUARANTINE_DAYS) });
    return bucket;
  }

  private queueOfArrivals(uploads: PrivateBucket): Queue {
    const deadLetters = new Queue(this, 'DeadLetters', { enforceSSL: true, retentionPeriod: Duration.days(14) });
    const arrivals = new Queue(this, 'Arrivals', {
      enforceSSL: true,
      // Six times the function's timeout, so that no message comes back while it is still being worked on.
      visibilityTimeout: Duration.seconds(6 * FUNCTION_TIMEOUT.toSeconds()),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 3 },
    });
    new Rule(this, 'ExtractDroppedOrRemoved', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        detail: { bucket: { name: [uploads.bucketName] }, object: { key: [{ prefix: UPLOAD_PREFIX }] } },
      },
      targets: [new SqsQueue(arrivals)],
    });
    return arrivals;
  }

  private ingestFunction(uploads: PrivateBucket, { store, entry }: ExtractIntakeProps): PipelineFunction {
    const environment: EnvironmentVariables<IngestEnvironment> = {
      UPLOAD_BUCKET: uploads.bucketName,
      FIGURE_TABLE: store.figures.tableName,
      LEDGER_TABLE: store.ledger.tableName,
    };
    const ingest = new PipelineFunction(this, 'IngestExtract', { entry, environment });
    store.figures.grant(ingest.handler, 'dynamodb:Query', 'dynamodb:BatchWriteItem');
    store.ledger.grant(ingest.handler, 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    ingest.allow(['s3:GetObject'], uploads.arnForObjects(`${UPLOAD_PREFIX}*`));
    ingest.allow(['s3:PutObject'], uploads.arnForObjects('receipts/*'));
    // A file that holds people is moved out of everybody's way.
    ingest.allow(['s3:PutObject'], uploads.arnForObjects(`${QUARANTINE_PREFIX}*`));
    ingest.allow(['s3:DeleteObject'], uploads.arnForObjects(`${UPLOAD_PREFIX}*`));
    // Without it, S3 says 403 and not 404 of an object that has been removed.
    ingest.allow(['s3:ListBucket'], uploads.bucketArn);
    return ingest;
  }
}
