import type { RequestContext } from './conditions.ts';
import { REGION } from './deployed-names.ts';
import { arnNamed } from './pipeline.ts';

/** Things of the pipeline, by what the tables of these tests call them. */
const THINGS: Record<string, string> = {
  uploads: 'ExtractIntakeUploads',
  published: 'SnapshotPublicationPublished',
  'access logs': 'AccessLogs',
  figures: 'FigureStoreFigures',
  ledger: 'FigureStoreLedger',
  arrivals: 'ExtractIntakeArrivals',
  'ingest dead letters': 'ExtractIntakeDeadLetters',
  'publish dead letters': 'SnapshotPublicationDeadLetters',
  'pages dead letters': 'PagePublicationDeadLetters',
  'ingest function': 'ExtractIntakeIngestExtractHandler',
  'publish function': 'SnapshotPublicationPublishSnapshotHandler',
  'pages function': 'PagePublicationPublishPagesHandler',
  'ingest log': 'ExtractIntakeIngestExtractLogs',
  'publish log': 'SnapshotPublicationPublishSnapshotLogs',
  'pages log': 'PagePublicationPublishPagesLogs',
  'data key': 'DataKey',
  'site key': 'SiteKey',
  dashboard: 'WatchingOfficerDashboard',
  'operators topic': 'WatchingOperators',
  'county topic': 'WatchingNoticesCountyMail',
  'ashford topic': 'WatchingNoticesashfordMail',
  'ingest role': 'ExtractIntakeIngestExtractRole',
  'publish role': 'SnapshotPublicationPublishSnapshotRole',
  'pages role': 'PagePublicationPublishPagesRole',
  'pages scheduler role': 'PagePublicationSchedulerRole',
  'scheduler role': 'SnapshotPublicationSchedulerRole',
  'county role': 'CountyAccessRole',
  'ashford role': 'SubmitterAccessAshford',
  'dover role': 'SubmitterAccessDover',
};

export type Place = { resource: string; context: RequestContext };

/** What may be said behind the name of a place, and what AWS then tells of the request. */
const SAID_BEHIND: [RegExp, (...said: string[]) => RequestContext][] = [
  [/ over plain HTTP$/, () => ({ 'aws:SecureTransport': 'false' })],
  [/ over TLS 1\.1$/, () => ({ 's3:TlsVersion': '1.1' })],
  [/ holding people$/, () => ({ 's3:ExistingObjectTag/holds': 'people' })],
  [/\?prefix=(.*)$/, (_, prefix = '') => ({ 's3:prefix': prefix })],
  [
    / by S3 for (uploads|published)$/,
    (_, bucket = '') => ({
      'kms:ViaService': `s3.${REGION}.amazonaws.com`,
      'kms:EncryptionContext:aws:s3:arn': placeNamed(bucket).resource,
    }),
  ],
  [/ by (dynamodb|sqs|sns|logs)$/, (_, service = '') => ({ 'kms:ViaService': `${service}.${REGION}.amazonaws.com` })],
];

/** A place by its name: `uploads/in/ashford/x.csv holding people`, `uploads?prefix=in/`, `data key by S3 for uploads`, `ledger`. */
export function placeNamed(name: string): Place {
  for (const [pattern, told] of SAID_BEHIND) {
    const said = pattern.exec(name);
    if (said === null) continue;
    const { resource, context } = placeNamed(name.slice(0, said.index));
    return { resource, context: { ...context, ...told(...said) } };
  }
  if (name === 'anything') return { resource: '*', context: {} };
  const [thing = '', ...key] = name.split('/');
  const logicalName = THINGS[thing];
  if (logicalName === undefined) throw new Error(`there is no ${thing}`);
  return { resource: [arnNamed(logicalName), ...key].join('/'), context: {} };
}

export const thingNames: readonly string[] = Object.keys(THINGS);
