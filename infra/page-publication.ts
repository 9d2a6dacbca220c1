import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Schedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { EnvironmentVariables, PagesEnvironment } from '../schemas/environment.ts';
import { SERVICES } from '../schemas/metric.ts';
import { PASSING_FOLDERS, SITE_RECORD } from '../schemas/site.ts';
import { LATEST } from '../schemas/snapshot.ts';
import { writeSiteAssets } from './functions/bundling/write-site-assets.ts';
import { MEMORY_OF_ONE_PROCESSOR, PipelineFunction, type SharedByFunctions } from './functions/pipeline-function.ts';
import { eachDay, scheduledRuns, TRIED_FOR } from './functions/scheduled-runs.ts';
import type { DeploymentSettings } from './settings/deployment-settings.ts';
import { minutesLater } from './settings/schedule-settings.ts';
import { SNAPSHOTS, type StaticBucket } from './static-bucket.ts';
import { DeadLetters } from './storage/dead-letters.ts';

/** Of a county's first years it takes a minute or two, of which most is putting files; the rest is room for what grows. */
const TIMEOUT = Duration.minutes(10);

/** A publication that the daily schedule started has ended by then, as late as Lambda stops it. */
const AFTER_DAILY_PUBLICATION_MINUTES = 20;

type PagePublicationProps = {
  entry: string;
  functions: SharedByFunctions;
  published: StaticBucket;
  /** The key of what is published. */
  siteKey: IKey;
  settings: Pick<DeploymentSettings, 'schedule' | 'lateAfterDays'>;
};

/**
 * What people look at: whenever a snapshot is published, pages are made of it beside it. A function of its own, so that a fault
 * in a page never keeps figures from being published, and so that what makes pages reads nothing but what the public may.
 */
export class PagePublication extends Construct {
  readonly deadLetters: DeadLetters;
  readonly publishPages: PipelineFunction;

  constructor(scope: Construct, id: string, props: PagePublicationProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters', { encryptionKey: props.functions.encryptionKey });
    this.publishPages = this.pagesFunction(props);
    this.runWhenPublished(props.published);
    this.runDaily(props.settings.schedule);
  }

  private pagesFunction({ entry, functions, published, siteKey, settings }: PagePublicationProps): PipelineFunction {
    const environment: EnvironmentVariables<PagesEnvironment> = {
      STATIC_BUCKET: published.bucketName,
      LATE_AFTER_DAYS: JSON.stringify(settings.lateAfterDays),
    };
    const pages = new PipelineFunction(this, 'PublishPages', {
      ...functions,
      entry,
      environment,
      service: SERVICES.pages,
      description: 'Makes the pages of the newest snapshot and puts them beside it in the static bucket',
      timeout: TIMEOUT,
      memorySize: MEMORY_OF_ONE_PROCESSOR,
      deadLetterQueue: this.deadLetters,
      writeBeside: writeSiteAssets,
    });
    pages.allow(['s3:GetObject'], published.arnForObjects(SNAPSHOTS));
    pages.allow(['s3:GetObject'], published.arnForObjects(SITE_RECORD));
    // The bucket itself keeps it from the snapshots.
    pages.allow(['s3:PutObject'], published.arnForObjects('*'));
    for (const folder of PASSING_FOLDERS) pages.allow(['s3:DeleteObject'], published.arnForObjects(`${folder}*`));
    // Without it, S3 says 403 and not 404 of what has never been published.
    pages.allow(['s3:ListBucket'], published.bucketArn);
    siteKey.grant(pages.handler, 'kms:Decrypt', 'kms:GenerateDataKey');
    // What sets it off only hands a run over; from there on it is Lambda that tries again and gives up.
    this.deadLetters.letLeave(pages.handler);
    pages.handler.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: TRIED_FOR });
    return pages;
  }

  private runWhenPublished({ bucketName }: StaticBucket): void {
    new Rule(this, 'SnapshotPublished', {
      description: 'A snapshot was published: its pages are made',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        // The pages lie in the same bucket: were there no key here, each would set off another run.
        detail: { bucket: { name: [bucketName] }, object: { key: [LATEST] } },
      },
      targets: [
        new LambdaFunction(this.publishPages.handler, {
          deadLetterQueue: this.deadLetters,
          retryAttempts: 10,
          maxEventAge: TRIED_FOR,
        }),
      ],
    });
  }

  /** What is late is so by the day, and not by what is published: most days nothing is. */
  private runDaily({ timeZone, dailyAt }: DeploymentSettings['schedule']): void {
    const { deadLetters } = this;
    new Schedule(this, 'Daily', {
      description: 'Makes the pages again, after the daily publication, where the day changes what they say is late',
      schedule: eachDay(timeZone, minutesLater(dailyAt, AFTER_DAILY_PUBLICATION_MINUTES)),
      target: scheduledRuns(this, { handler: this.publishPages.handler, service: SERVICES.pages, deadLetters }),
    });
  }
}
