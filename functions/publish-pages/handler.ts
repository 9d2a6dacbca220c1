import type { Context } from 'aws-lambda';
import { pagesEnvironment } from '../../schemas/environment.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { readBuiltAssets } from '../aws/built-assets.ts';
import { connectS3 } from '../aws/clients.ts';
import { logFault, logInfo, nameInvocation } from '../aws/log.ts';
import { readEnvironment } from '../aws/read-environment.ts';
import { siteBucket } from '../aws/site-bucket.ts';
import { traced } from '../aws/tracing.ts';
import { type PagesOutcome, publishPages } from './publish-pages.ts';

const { STATIC_BUCKET, LATE_AFTER_DAYS } = readEnvironment(pagesEnvironment, process.env);
const { AWS_ENDPOINT_URL_S3, LAMBDA_TASK_ROOT } = process.env;

const site = siteBucket(connectS3(AWS_ENDPOINT_URL_S3), STATIC_BUCKET);

/** Makes the pages of the newest snapshot, whatever set it off, and answers what came of it. */
export const handler = traced(async (_event: unknown, context: Context): Promise<PagesOutcome> => {
  nameInvocation(context);
  try {
    const assets = await readBuiltAssets(LAMBDA_TASK_ROOT);
    const pages = { county: kent, lateAfterDays: LATE_AFTER_DAYS, assets, ...site, now: () => new Date() };
    const outcome = await publishPages(pages);
    logInfo('pages-published', outcome);
    return outcome;
  } catch (error) {
    logFault('pages-failed', error);
    throw error;
  }
});
