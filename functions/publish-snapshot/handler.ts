import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { publishEnvironment } from '../../schemas/environment.ts';
import { momentSchema } from '../../schemas/moment.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { connectDynamoDB, connectS3 } from '../aws/clients.ts';
import { figureTable } from '../aws/figure-table.ts';
import { ledgerTable } from '../aws/ledger-table.ts';
import { logFault, logInfo, logWarning, nameInvocation } from '../aws/log.ts';
import { count, publishingCounts } from '../aws/metrics.ts';
import { readEnvironment } from '../aws/read-environment.ts';
import { snapshotBucket } from '../aws/snapshot-bucket.ts';
import { statementTable } from '../aws/statement-table.ts';
import { traced } from '../aws/tracing.ts';
import { countRun } from './count-run.ts';
import { type PublishDependencies, type PublishOutcome, publishSnapshot } from './publish-snapshot.ts';

const { STATIC_BUCKET, FIGURE_TABLE, LEDGER_TABLE, LATE_AFTER_DAYS } = readEnvironment(publishEnvironment, process.env);
const { AWS_ENDPOINT_URL_S3 } = process.env;

const s3 = connectS3(AWS_ENDPOINT_URL_S3);
const dynamodb = connectDynamoDB();

const dependencies: PublishDependencies = {
  county: kent,
  lateAfterDays: LATE_AFTER_DAYS,
  ...snapshotBucket(s3, STATIC_BUCKET),
  ...ledgerTable(dynamodb, LEDGER_TABLE, kent),
  ...figureTable(dynamodb, FIGURE_TABLE),
  ...statementTable(dynamodb, FIGURE_TABLE),
  now: () => new Date(),
};

/**
 * What a run may be told: the time, with its zone, as at which to publish. A schedule's own event
 * tells nothing, so the run is about everything there is.
 */
const publishRequest = z.object({ asAt: momentSchema.optional() });

/**
 * Publishes a snapshot of what has been accepted, and answers what came of it. A run about the past is logged, and neither
 * counted nor told which extracts are late.
 */
export const handler = traced((event: unknown, context: Context): Promise<PublishOutcome> => {
  nameInvocation(context);
  return publishingCounts(async () => {
    try {
      return await run(event);
    } catch (error) {
      logFault('publication-failed', error);
      throw error;
    }
  });
});

async function run(event: unknown): Promise<PublishOutcome> {
  const { asAt } = publishRequest.parse(event);
  const outcome = await publishSnapshot(asAt === undefined ? {} : { asAt }, dependencies);
  const { late, ...done } = outcome;
  logInfo('publication-done', done);
  if (asAt !== undefined) return outcome;
  for (const extract of late) logWarning('extract-late', extract);
  count(countRun(outcome));
  return outcome;
}
