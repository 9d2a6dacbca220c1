import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  paginateDescribeStackEvents,
  paginateListStackResources,
  type StackEvent,
  type StackResourceSummary,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { ACCOUNT, type Connection, REGION } from './emulated-account.ts';

const assets = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.object({ Code: z.unknown(), Content: z.unknown() }).partial().optional(),
    }),
  ),
});
const inBucket = z.object({ S3Key: z.string() });

/** A zip file with nothing in it: the account is not asked to run what it is given. */
const EMPTY_ZIP = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

export type Deployed = { resources: StackResourceSummary[]; outputs: Map<string, string>; failures: string[] };

/** What `cdk bootstrap` makes in an account before anything can be deployed there. */
const ASSETS = `cdk-hnb659fds-assets-${ACCOUNT}-${REGION}`;
const BOOTSTRAP = {
  Resources: {
    Assets: { Type: 'AWS::S3::Bucket', Properties: { BucketName: ASSETS } },
    Version: {
      Type: 'AWS::SSM::Parameter',
      Properties: { Name: '/cdk-bootstrap/hnb659fds/version', Type: 'String', Value: '30' },
    },
  },
};

/** Readies an account for `cdk deploy`. */
export async function deployer(connection: Connection) {
  const s3 = new S3Client({ ...connection, forcePathStyle: true });
  const cloudFormation = new CloudFormationClient(connection);

  async function create(StackName: string, template: unknown): Promise<Deployed> {
    // From a bucket, as `cdk deploy` does: a template of this size has no other way in.
    const Key = `${StackName}.json`;
    await s3.send(new PutObjectCommand({ Bucket: ASSETS, Key, Body: JSON.stringify(template) }));
    const TemplateURL = `${connection.endpoint}/${ASSETS}/${Key}`;
    await cloudFormation.send(new CreateStackCommand({ StackName, TemplateURL, Capabilities: ['CAPABILITY_IAM'] }));
    return outcome(StackName);
  }

  async function eventsOf(StackName: string): Promise<StackEvent[]> {
    const events: StackEvent[] = [];
    for await (const page of paginateDescribeStackEvents({ client: cloudFormation }, { StackName }))
      events.push(...(page.StackEvents ?? []));
    return events;
  }

  async function outcome(StackName: string): Promise<Deployed> {
    const waiting = { client: cloudFormation, maxWaitTime: 60, minDelay: 1, maxDelay: 1 };
    const ended: unknown = await waitUntilStackCreateComplete(waiting, { StackName }).catch((error: unknown) => error);
    const failed = (await eventsOf(StackName)).filter(({ ResourceStatus = '' }) =>
      /FAILED|ROLLBACK/.test(ResourceStatus),
    );
    const failures = failed.map(
      (event) => `${event.LogicalResourceId} ${event.ResourceStatus}: ${event.ResourceStatusReason}`,
    );
    if (ended instanceof Error && failures.length === 0) failures.push(ended.message);
    const { Stacks: [stack] = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
    const outputs = new Map(
      (stack?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
    );
    const resources: StackResourceSummary[] = [];
    for await (const page of paginateListStackResources({ client: cloudFormation }, { StackName }))
      resources.push(...(page.StackResourceSummaries ?? []));
    return { resources, outputs, failures };
  }

  await cloudFormation.send(
    new CreateStackCommand({ StackName: 'CDKToolkit', TemplateBody: JSON.stringify(BOOTSTRAP) }),
  );
  await outcome('CDKToolkit');

  return {
    /** Creates a stack of a template, whose assets are there as if they had been published before. */
    async deploy(name: string, template: unknown): Promise<Deployed> {
      for (const { Properties: { Code, Content } = {} } of Object.values(assets.parse(template).Resources)) {
        const asset = inBucket.safeParse(Code ?? Content);
        if (asset.success)
          await s3.send(new PutObjectCommand({ Bucket: ASSETS, Key: asset.data.S3Key, Body: EMPTY_ZIP }));
      }
      return create(name, template);
    },

    /** Deletes a stack, and gives the names of what the template says to keep. */
    async destroy(StackName: string): Promise<string[]> {
      const { Stacks: [stack] = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
      const byId = { StackName: stack?.StackId ?? StackName };
      await cloudFormation.send(new DeleteStackCommand({ StackName }));
      await waitUntilStackDeleteComplete({ client: cloudFormation, maxWaitTime: 60, minDelay: 1, maxDelay: 1 }, byId);
      const kept = (await eventsOf(byId.StackName)).filter(({ ResourceStatus }) => ResourceStatus === 'DELETE_SKIPPED');
      return kept.map(({ LogicalResourceId = '' }) => LogicalResourceId.replace(/[0-9A-F]{8}$/, '')).sort();
    },

    disconnect(): void {
      s3.destroy();
      cloudFormation.destroy();
    },
  };
}
