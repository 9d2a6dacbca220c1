import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { ingestEnvironment } from '../../schemas/environment.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { takeArrivals } from '../aws/arrival-batch.ts';
import { connectDynamoDB, connectS3 } from '../aws/clients.ts';
import { figureTable } from '../aws/figure-table.ts';
import { ledgerTable } from '../aws/ledger-table.ts';
import { nameInvocation } from '../aws/log.ts';
import { count, publishingCounts } from '../aws/metrics.ts';
import { readEnvironment } from '../aws/read-environment.ts';
import { statementTable } from '../aws/statement-table.ts';
import { traced } from '../aws/tracing.ts';
import { uploadBucket } from '../aws/upload-bucket.ts';
import { countArrival } from './count-arrival.ts';
import { type IngestDependencies, ingestExtract } from './ingest-extract.ts';

const { UPLOAD_BUCKET, FIGURE_TABLE, LEDGER_TABLE } = readEnvironment(ingestEnvironment, process.env);
const { AWS_ENDPOINT_URL_S3 } = process.env;

const s3 = connectS3(AWS_ENDPOINT_URL_S3);
const dynamodb = connectDynamoDB();

const dependencies: IngestDependencies = {
  county: kent,
  ...uploadBucket(s3, UPLOAD_BUCKET),
  ...ledgerTable(dynamodb, LEDGER_TABLE, kent),
  ...figureTable(dynamodb, FIGURE_TABLE),
  ...statementTable(dynamodb, FIGURE_TABLE),
};

/** Ingests each extract that a batch of the queue tells of. */
export const handler = traced((event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
  nameInvocation(context);
  return publishingCounts(() =>
    takeArrivals(event, async (arrival) => {
      const outcome = await ingestExtract(arrival, dependencies);
      count(countArrival(outcome));
      return outcome;
    }),
  );
});
