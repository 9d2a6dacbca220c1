import * as z from 'zod';
import { synthesizedTemplate } from './synthesized-template.ts';

const arn = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) });
const within = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.tuple([arn, z.string()])]) });
const resource = z.union([arn, within]);

const policySchema = z.object({
  Properties: z.object({
    Roles: z.array(z.object({ Ref: z.string() })),
    PolicyDocument: z.object({
      Statement: z.array(
        z.strictObject({
          Effect: z.literal('Allow'),
          Action: z.union([z.string(), z.array(z.string())]),
          Resource: z.union([resource, z.array(resource)]),
        }),
      ),
    }),
  }),
});

const template = synthesizedTemplate();
const policies = Object.values(template.findResources('AWS::IAM::Policy')).map(
  (policy) => policySchema.parse(policy).Properties,
);

/** What the roles of one construct may do, as `<action> on <resource>`, in order. */
function grantsOf(construct: string): string[] {
  return policies
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref.includes(construct)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((place) => `${action} on ${nameOf(place)}`)),
    )
    .sort();
}

/** A resource by its logical id, less the construct it stands in and the hash at its end. */
function nameOf(place: z.infer<typeof resource>): string {
  const [whole, below] = 'Fn::Join' in place ? place['Fn::Join'][1] : [place, ''];
  const [logicalId] = whole['Fn::GetAtt'];
  return logicalId.replace(/^(FigureStore|ExtractIntake|SnapshotPublication)/, '').replace(/[0-9A-F]{8}$/, '') + below;
}

test('the ingest function may read extracts, look back at figures, add figures and ledger entries, leave receipts, and move what it may not keep', () => {
  expect(grantsOf('IngestExtract')).toEqual([
    'dynamodb:BatchWriteItem on Figures',
    'dynamodb:PutItem on Ledger',
    'dynamodb:Query on Figures',
    'dynamodb:Query on Ledger',
    'dynamodb:UpdateItem on Ledger',
    'logs:CreateLogStream on IngestExtractLogs',
    'logs:PutLogEvents on IngestExtractLogs',
    's3:DeleteObject on Uploads/in/*',
    's3:GetObject on Uploads/in/*',
    's3:ListBucket on Uploads',
    's3:PutObject on Uploads/quarantine/*',
    's3:PutObject on Uploads/receipts/*',
    'sqs:ChangeMessageVisibility on Arrivals',
    'sqs:DeleteMessage on Arrivals',
    'sqs:GetQueueAttributes on Arrivals',
    'sqs:GetQueueUrl on Arrivals',
    'sqs:ReceiveMessage on Arrivals',
  ]);
});

test('the publish function may read figures and the ledger, and write nothing but the static bucket', () => {
  expect(grantsOf('PublishSnapshot')).toEqual([
    'dynamodb:Query on Figures',
    'dynamodb:Query on Ledger',
    'logs:CreateLogStream on PublishSnapshotLogs',
    'logs:PutLogEvents on PublishSnapshotLogs',
    's3:GetObject on Published/*',
    's3:ListBucket on Published',
    's3:PutObject on Published/*',
  ]);
});

test('the scheduler may run the publish function and do nothing else', () => {
  expect(grantsOf('SchedulerRole')).toEqual([
    'lambda:InvokeFunction on PublishSnapshotHandler',
    'lambda:InvokeFunction on PublishSnapshotHandler:*',
  ]);
});

test('no role has permissions from anywhere else', () => {
  for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role'))) {
    expect(Properties).not.toHaveProperty('ManagedPolicyArns');
    expect(Properties).not.toHaveProperty('Policies');
  }
});
