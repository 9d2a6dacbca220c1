import { kent } from '../../schemas/reference/kent/county.ts';
import { PASSING_FOLDERS } from '../../schemas/site.ts';
import { pascalCase } from '../access/submitter-access.ts';
import type { DeploymentSettings } from '../settings/deployment-settings.ts';

/**
 * One finding of a rule pack that stands: `at` is the path of a construct within the stack, and in `id` `{path}`
 * is the logical id of another. Some arise only with certain settings (`when`).
 */
export type AcknowledgedFinding = {
  at: string;
  id: string;
  reason: string;
  when?: (settings: DeploymentSettings) => boolean;
};

const SOLUTIONS = 'AwsSolutions::AwsSolutions';
const SERVERLESS = 'Serverless::Serverless';
const CDK = 'Annotation::@aws-cdk';

/**
 * What the rule packs AwsSolutions and Serverless find, and the CDK warns of, and why it stands. Each is acknowledged at the one place where
 * it arises, so that the same thing anywhere else is found again.
 */
export const ACKNOWLEDGED: readonly AcknowledgedFinding[] = [
  ...['ExtractIntake/IngestExtract', 'SnapshotPublication/PublishSnapshot', 'PagePublication/PublishPages'].map(
    (of) => ({
      at: `${of}/Role/DefaultPolicy`,
      id: `${SOLUTIONS}-IAM5[Resource::*]`,
      reason:
        'X-Ray has no resources that traces could be allowed for: its two actions are allowed for all or for none.',
    }),
  ),
  {
    at: 'ExtractIntake/IngestExtract/Role/DefaultPolicy',
    id: `${SOLUTIONS}-IAM5[Resource::<{ExtractIntake/Uploads}.Arn>/in/*]`,
    reason: 'Which files districts send is not known beforehand; nothing outside in/ is read or marked.',
  },
  {
    at: 'ExtractIntake/IngestExtract/Role/DefaultPolicy',
    id: `${SOLUTIONS}-IAM5[Resource::<{ExtractIntake/Uploads}.Arn>/receipts/*]`,
    reason: 'A receipt is named after its file and a hash of it, so nobody can list them beforehand.',
  },
  {
    at: 'SnapshotPublication/PublishSnapshot/Role/DefaultPolicy',
    id: `${SOLUTIONS}-IAM5[Resource::<{SnapshotPublication/Published}.Arn>/v1/*]`,
    reason: 'What is published is named after its hash, so nobody can list it beforehand; nobody else may write there.',
  },
  {
    at: 'PagePublication/PublishPages/Role/DefaultPolicy',
    id: `${SOLUTIONS}-IAM5[Resource::<{SnapshotPublication/Published}.Arn>/v1/*]`,
    reason: 'Pages are made of whatever is published, and are public as that is.',
  },
  {
    at: 'PagePublication/PublishPages/Role/DefaultPolicy',
    id: `${SOLUTIONS}-IAM5[Resource::<{SnapshotPublication/Published}.Arn>/*]`,
    reason:
      'There is a page for each measure and area that anybody sends; the bucket itself keeps the snapshots from it.',
  },
  ...PASSING_FOLDERS.map((folder) => ({
    at: 'PagePublication/PublishPages/Role/DefaultPolicy',
    id: `${SOLUTIONS}-IAM5[Resource::<{SnapshotPublication/Published}.Arn>/${folder}*]`,
    reason: 'A page goes when what it shows is no longer published; what was there can be brought back for some time.',
  })),
  ...[
    { of: 'SnapshotPublication', run: 'PublishSnapshot' },
    { of: 'PagePublication', run: 'PublishPages' },
  ].map(({ of, run }) => ({
    at: `${of}/SchedulerRole/DefaultPolicy`,
    id: `${SOLUTIONS}-IAM5[Resource::<{${of}/${run}/Handler}.Arn>:*]`,
    reason: 'All versions of one function, of which the CDK lets no fewer be invoked; it has none but the newest.',
  })),
  ...kent.submitters.flatMap(({ id }) =>
    [`in/${id}/*`, `receipts/${id}/*`].map((keys) => ({
      at: `SubmitterAccess/${pascalCase(id)}/DefaultPolicy`,
      id: `${SOLUTIONS}-IAM5[Resource::<{ExtractIntake/Uploads}.Arn>/${keys}]`,
      reason: 'A submitter names its files as it likes, within a folder that is its own to the last slash.',
    })),
  ),
  ...[`<{ExtractIntake/Uploads}.Arn>/receipts/*`, `<{SnapshotPublication/Published}.Arn>/v1/*`].map((objects) => ({
    at: 'CountyAccess/Role/DefaultPolicy',
    id: `${SOLUTIONS}-IAM5[Resource::${objects}]`,
    reason: 'The county team reads the receipts of all submitters and all that is published, and writes nothing.',
  })),
  {
    at: 'CountyAccess/Role/DefaultPolicy',
    id: `${SOLUTIONS}-IAM5[Resource::*]`,
    reason:
      'CloudWatch shows numbers, alarms and answers to queries to who may see them all; which lines may be asked for is limited to the functions that read and publish.',
  },
  {
    at: 'PublicSite/Distribution',
    id: `${SOLUTIONS}-CFR1`,
    reason: 'Published figures are public: residents and researchers may read them from any country.',
  },
  {
    at: 'PublicSite/Distribution',
    id: `${SOLUTIONS}-CFR2`,
    reason:
      'A firewall inspects requests that reach an application. There is none here: files only, no input, no sign-in; and AWS Shield Standard stands before CloudFront already.',
  },
  {
    at: 'PublicSite/Distribution',
    id: `${SOLUTIONS}-CFR4`,
    reason:
      'Without a domain and certificate of the county the address is CloudFront’s own, whose certificate takes no newer lowest version of TLS. Set "site" in cdk.json and it is TLS 1.2.',
    when: ({ site }) => site === undefined,
  },
  {
    at: '',
    id: `${CDK}/aws-cloudfront-origins:wildcardKeyPolicyForOac`,
    reason:
      'Any distribution of this account may ask for the key of what is published; but the bucket gives its objects to one, by name.',
  },
  {
    at: 'PublicSite/Distribution/Origin1',
    id: `${CDK}/aws-cloudfront-origins:listBucketSecurityRisk`,
    reason:
      'S3 says of a page that is not there that it is not there only to who may list; the root of the site asks for a page by its name, so that no list is ever shown.',
  },
  {
    at: 'ExtractIntake/IngestExtract/Handler',
    id: `${SERVERLESS}-LambdaDLQ`,
    reason:
      'Only the queue of arrivals invokes it, and waits for its answer: what fails goes to the dead letters of that queue.',
  },
  {
    at: 'ExtractIntake/IngestExtract/Handler',
    id: `${SERVERLESS}-LambdaEventSourceMappingDestination`,
    reason: 'Queues have no such destination (streams have): what fails goes to the dead letters of the queue.',
  },
  ...['SnapshotPublication/PublishSnapshot', 'PagePublication/PublishPages'].map((at) => ({
    at,
    id: `${SERVERLESS}-LambdaAsyncFailureDestination`,
    reason:
      'A run that failed for good is in the dead-letter queue of the function; a destination beside it would tell the same twice.',
  })),
  ...['ExtractIntake', 'SnapshotPublication', 'PagePublication'].map((of) => ({
    at: `${of}/DeadLetters`,
    id: `${SERVERLESS}-SQSRedrivePolicy`,
    reason: 'It is itself where dead letters go: there is no queue behind it.',
  })),
  ...['County/Publication', 'County/Receipt', ...kent.submitters.map(({ id }) => `${id}/Receipt`)].map((rule) => ({
    at: `Watching/Notices/${rule}`,
    id: `${SERVERLESS}-EventBusDLQ`,
    reason: 'A mail that could not be delivered is not kept: what it tells of lies where it always lies.',
  })),
  {
    at: 'Watching',
    id: `${SERVERLESS}-SNSRedrivePolicy`,
    reason:
      'SNS tries a mail again for hours, and no queue would make a wrong address right: what it tells of is on the dashboard too.',
    when: ({ addresses, submitters }) =>
      [addresses.operators, addresses.county, ...Object.values(submitters).map((one) => one.addresses ?? [])].some(
        (mailed) => mailed.length > 0,
      ),
  },
];
