import { Duration } from 'aws-cdk-lib';
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EnvironmentVariables, IngestEnvironment } from '../schemas/environment.ts';
import { SERVICES } from '../schemas/metric.ts';
import { RECEIPT_PREFIX, UPLOAD_PREFIX } from '../schemas/upload.ts';
import { MEMORY_OF_ONE_PROCESSOR, PipelineFunction, type SharedByFunctions } from './functions/pipeline-function.ts';
import { READ_WITH_KEY, WRITE_WITH_KEY } from './storage/customer-key.ts';
import { DeadLetters } from './storage/dead-letters.ts';
import type { FigureStore } from './storage/figure-store.ts';
import type { PrivateBucketProps } from './storage/private-bucket.ts';
import { UploadBucket } from './upload-bucket.ts';

/** How long an extract may take: one of a million lines takes a tenth of it. */
const TIMEOUT = Duration.minutes(5);

export type ExtractIntakeProps = {
  store: FigureStore;
  entry: string;
  functions: SharedByFunctions;
  bucket: Omit<PrivateBucketProps, 'logged'>;
  maxConcurrency: number;
};

/**
 * The way in: extracts are dropped in the upload bucket, whose events wait in a queue until the
 * ingest function has read the extract, stored its figures and left a receipt.
 */
export class ExtractIntake extends Construct {
  readonly uploads: UploadBucket;
  readonly arrivals: Queue;
  readonly deadLetters: DeadLetters;
  readonly ingest: PipelineFunction;
  readonly announcements: { dropped: Rule; removed: Rule };

  constructor(scope: Construct, id: string, props: ExtractIntakeProps) {
    super(scope, id);
    const { encryptionKey } = props.bucket;
    this.uploads = new UploadBucket(this, 'Uploads', { ...props.bucket, logged: 'uploads' });
    this.deadLetters = new DeadLetters(this, 'DeadLetters', { encryptionKey });
    this.arrivals = this.queueOfArrivals(encryptionKey);
    this.ingest = this.ingestFunction(props);

    // Removals too: a deletion leaves a marker. What a lifecycle rule clears away is not withdrawn by anybody.
    const dropped = this.announce('ExtractDropped', 'An extract was dropped: ingest is told', {
      detailType: ['Object Created'],
    });
    const removed = this.announce('ExtractRemoved', 'An extract was removed by somebody: ingest is told', {
      detailType: ['Object Deleted'],
      detail: { reason: ['DeleteObject'], 'deletion-type': ['Delete Marker Created'] },
    });
    this.announcements = { dropped, removed };
    // One extract a message: a whole file may take all the time and memory that the function has.
    this.ingest.handler.addEventSource(
      new SqsEventSource(this.arrivals, {
        batchSize: 1,
        reportBatchItemFailures: true,
        maxConcurrency: props.maxConcurrency,
      }),
    );
    this.uploads.quarantineInPlace(this.ingest.role);
  }

  private queueOfArrivals(encryptionKey: IKey): Queue {
    return new Queue(this, 'Arrivals', {
      enforceSSL: true,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: encryptionKey,
      // As long as SQS keeps anything: districts may go on sending while a table is being restored.
      retentionPeriod: Duration.days(14),
      // Six times the function's timeout, so that no message comes back while it is still being worked on.
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 3 },
    });
  }

  private announce(
    id: string,
    description: string,
    { detailType, detail }: Pick<EventPattern, 'detailType' | 'detail'>,
  ): Rule {
    const ofAnExtract = { bucket: { name: [this.uploads.bucketName] }, object: { key: [{ prefix: UPLOAD_PREFIX }] } };
    return new Rule(this, id, {
      description,
      eventPattern: { source: ['aws.s3'], detailType: detailType ?? [], detail: { ...ofAnExtract, ...detail } },
      targets: [new SqsQueue(this.arrivals, { deadLetterQueue: this.deadLetters })],
    });
  }

  private ingestFunction({ store, entry, functions }: ExtractIntakeProps): PipelineFunction {
    const { uploads } = this;
    const environment: EnvironmentVariables<IngestEnvironment> = {
      UPLOAD_BUCKET: uploads.bucketName,
      FIGURE_TABLE: store.figures.tableName,
      LEDGER_TABLE: store.ledger.tableName,
    };
    const ingest = new PipelineFunction(this, 'IngestExtract', {
      ...functions,
      entry,
      environment,
      service: SERVICES.ingest,
      description: 'Reads an extract that was dropped, stores its figures and leaves a receipt',
      timeout: TIMEOUT,
      memorySize: MEMORY_OF_ONE_PROCESSOR,
    });
    store.figures.grant(ingest.handler, 'dynamodb:Query', 'dynamodb:BatchWriteItem');
    store.ledger.grant(ingest.handler, 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    ingest.allow(['s3:GetObject'], uploads.arnForObjects(`${UPLOAD_PREFIX}*`));
    ingest.allow(['s3:PutObject'], uploads.arnForObjects(`${RECEIPT_PREFIX}*`));
    // A file that holds people is marked, so that nobody else may open it; nothing is deleted by us.
    ingest.allow(['s3:PutObjectTagging', 's3:PutObjectVersionTagging'], uploads.arnForObjects(`${UPLOAD_PREFIX}*`));
    // Without it, S3 says 403 and not 404 of an object that has been removed.
    ingest.allow(['s3:ListBucket'], uploads.bucketArn);
    // The tables and the bucket have one key; what writes a table may have to ask it for a new key of its data.
    functions.encryptionKey.grant(ingest.handler, ...READ_WITH_KEY, ...WRITE_WITH_KEY);
    return ingest;
  }
}
