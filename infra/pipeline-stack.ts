import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { metricNamespace } from '../schemas/metric.ts';
import { kent } from '../schemas/reference/kent/county.ts';
import { CountyAccess } from './access/county-access.ts';
import { SubmitterAccess } from './access/submitter-access.ts';
import { ExtractIntake } from './extract-intake.ts';
import type { FunctionEntries } from './functions/function-entries.ts';
import type { SharedByFunctions } from './functions/pipeline-function.ts';
import { TracerLayer } from './functions/tracer-layer.ts';
import { PagePublication } from './page-publication.ts';
import { PublicSite } from './public-site.ts';
import { acknowledgeFindings } from './security/acknowledge-findings.ts';
import type { DeploymentSettings } from './settings/deployment-settings.ts';
import { SnapshotPublication } from './snapshot-publication.ts';
import { AccessLogs } from './storage/access-logs.ts';
import { CustomerKey } from './storage/customer-key.ts';
import { FigureStore } from './storage/figure-store.ts';
import { Watching } from './watching/watching.ts';

export type PipelineStackProps = { settings: DeploymentSettings; entries: FunctionEntries };

/** The whole pipeline: extracts come in, figures are kept, snapshots go out. It joins the parts and owns nothing. */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, { settings, entries }: PipelineStackProps) {
    super(scope, id, {
      description: 'County Benchmarks: comparisons of the figures that districts send each month',
      // A table with a key of one's own has to know where it lies; the account is that of whoever deploys.
      env: { region: settings.region },
      terminationProtection: settings.retention.data === 'keep',
    });
    // The CDK says twice that a function comes after its role: by name, and by what it needs of it.
    this.templateOptions.metadata = { 'cfn-lint': { config: { ignore_checks: ['W3005'] } } };
    const { retention, limits } = settings;
    const { submitters } = kent;

    // Two keys, so that whoever may open what is published can open nothing else.
    const dataKey = new CustomerKey(this, 'DataKey', { description: 'County Benchmarks: what is sent', retention });
    const siteKey = new CustomerKey(this, 'SiteKey', {
      description: 'County Benchmarks: what is published',
      retention,
    });
    const accessLogs = new AccessLogs(this, 'AccessLogs', { retention });
    const functions: SharedByFunctions = {
      metricNamespace: metricNamespace(settings.stage),
      encryptionKey: dataKey,
      retention,
      tracerLayer: new TracerLayer(this, 'TracerLayer'),
    };

    const store = new FigureStore(this, 'FigureStore', { encryptionKey: dataKey, retention });
    const intake = new ExtractIntake(this, 'ExtractIntake', {
      store,
      entry: entries.ingestExtract,
      functions,
      bucket: { encryptionKey: dataKey, accessLogs, retention },
      maxConcurrency: limits.maxConcurrency,
    });
    const publication = new SnapshotPublication(this, 'SnapshotPublication', {
      store,
      entry: entries.publishSnapshot,
      functions,
      bucket: { encryptionKey: siteKey, accessLogs, retention },
      settings,
    });
    const { uploads } = intake;
    const { published } = publication;
    const pagePublication = new PagePublication(this, 'PagePublication', {
      entry: entries.publishPages,
      functions,
      published,
      siteKey,
      settings,
    });
    published.nobodyElseWrites({ publish: publication.publish.role, pages: pagePublication.publishPages.role });
    const site = new PublicSite(this, 'PublicSite', { published, accessLogs, site: settings.site });

    new SubmitterAccess(this, 'SubmitterAccess', {
      uploads,
      encryptionKey: dataKey,
      submitters,
      settings: settings.submitters,
    });
    const county = new CountyAccess(this, 'CountyAccess', {
      uploads,
      published,
      encryptionKeys: { uploads: dataKey, published: siteKey },
      signIn: settings.countySignIn,
    });
    new Watching(this, 'Watching', {
      intake,
      publication,
      pagePublication,
      siteAddress: site.address,
      encryptionKey: dataKey,
      alarmKey: siteKey,
      metricNamespace: functions.metricNamespace,
      reader: county.role,
      submitters,
      settings,
    });

    new CfnOutput(this, 'UploadBucket', { description: 'Where extracts are dropped', value: uploads.bucketName });
    new CfnOutput(this, 'StaticBucket', { description: 'Where snapshots are published', value: published.bucketName });
    new CfnOutput(this, 'SiteAddress', { description: 'Where the public reads them', value: site.address });
    acknowledgeFindings(this, settings);
    Tags.of(this).add('stage', settings.stage);
    Tags.of(this).add('county', settings.county);
  }
}
