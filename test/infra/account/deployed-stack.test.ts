import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { findStack, resourcesOf } from '../../../infra/account/deployed-stack.ts';
import { cloudFormationWith, type StackInAccount } from './cloud-formation.ts';

const STACK: StackInAccount = {
  name: 'CountyBenchmarks-dev',
  outputs: { UploadBucket: 'uploads-1', SiteAddress: 'https://site.example' },
  template: {
    Resources: {
      Uploads: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Retain' },
      Figures: { Type: 'AWS::DynamoDB::GlobalTable', DeletionPolicy: 'RetainExceptOnCreate' },
      Logs: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Delete' },
      Role: { Type: 'AWS::IAM::Role' },
      Queue: { Type: 'AWS::SQS::Queue' },
    },
  },
};

async function asked<Answer>(
  ask: (client: CloudFormationClient) => Promise<Answer>,
  refusal?: { code: string; message: string },
): Promise<Answer> {
  const { endpoint, stop } = await cloudFormationWith(STACK, refusal);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new CloudFormationClient({ region: 'eu-west-2', endpoint, credentials });
  try {
    return await ask(client);
  } finally {
    client.destroy();
    await stop();
  }
}

test('a deployed stack is found by its stage, with what it says of itself', async () => {
  const stack = await asked((client) => findStack(client, 'dev'));
  expect(stack).toMatchObject({ name: 'CountyBenchmarks-dev', isProtected: true });
  expect(stack.outputs.get('UploadBucket')).toBe('uploads-1');
});

test('a stage that is not deployed is told in one sentence', async () => {
  await expect(asked((client) => findStack(client, 'prod'))).rejects.toThrow(
    'There is no stack CountyBenchmarks-prod in eu-west-2 of the account that you are signed in to: deploy it with "npm run deploy -- -c stage=prod", or sign in to the account where it is.',
  );
});

test.each([
  [
    'ExpiredToken',
    'The security token included in the request is expired',
    /you are not signed in to AWS, or no longer \(ExpiredToken\); sign in again/,
  ],
  [
    'AccessDenied',
    'User is not authorized to perform: cloudformation:DescribeStacks',
    /those whom you are signed in as may not do that \(User is not authorized/,
  ],
])('%s is told in one sentence', async (code, message, sentence) => {
  await expect(asked((client) => findStack(client, 'dev'), { code, message })).rejects.toThrow(sentence);
});

test('everything that a stack is made of is told, with what its template keeps', async () => {
  const resources = await asked(async (client) => resourcesOf(client, (await findStack(client, 'dev')).id));
  expect(resources.map(({ name, isKept }) => [name, isKept])).toEqual([
    ['uploads-1', true],
    ['figures-1', true],
    ['logs-1', false],
    ['role-1', false],
    ['queue-1', false],
  ]);
});
