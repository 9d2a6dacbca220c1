import {
  type CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import * as z from 'zod';
import { stackNameOf } from '../settings/stack-name.ts';
import { plainFailure } from './plain-failure.ts';

/** A stack as it stands in the account; its name is given to another once it is deleted, its id is not. */
export type DeployedStack = {
  id: string;
  name: string;
  outputs: ReadonlyMap<string, string>;
  isProtected: boolean;
};

/** A resource of a stack: what it is called in the account, and whether it is kept when the stack goes. */
export type DeployedResource = { type: string; name: string; status: string; isKept: boolean };

const templateSchema = z.object({
  Resources: z.record(z.string(), z.object({ DeletionPolicy: z.string().optional() })),
});

/** @throws one sentence for the operator where the stage is not deployed, or nobody may ask */
export async function findStack(cloudFormation: CloudFormationClient, stage: string): Promise<DeployedStack> {
  const name = stackNameOf(stage);
  const found = await cloudFormation.send(new DescribeStacksCommand({ StackName: name })).catch((error: unknown) => {
    if (error instanceof Error && error.message.includes('does not exist')) return { Stacks: [] };
    throw plainFailure(error, `ask for the stack ${name}`);
  });
  const [stack] = found.Stacks ?? [];
  if (stack?.StackId === undefined) {
    const region = await cloudFormation.config.region();
    throw new Error(
      `There is no stack ${name} in ${region} of the account that you are signed in to: deploy it with "npm run deploy -- -c stage=${stage}", or sign in to the account where it is.`,
    );
  }
  const outputs = (stack.Outputs ?? []).map(
    ({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue] as const,
  );
  return {
    id: stack.StackId,
    name,
    outputs: new Map(outputs),
    isProtected: stack.EnableTerminationProtection === true,
  };
}

/** Everything that a stack has made, as its own template says what is kept; CloudFormation still tells it when the stack is gone. */
export async function resourcesOf(cloudFormation: CloudFormationClient, stackId: string): Promise<DeployedResource[]> {
  try {
    const { TemplateBody = '' } = await cloudFormation.send(new GetTemplateCommand({ StackName: stackId }));
    const { Resources } = templateSchema.parse(JSON.parse(TemplateBody));
    const resources: DeployedResource[] = [];
    for await (const page of paginateListStackResources({ client: cloudFormation }, { StackName: stackId })) {
      for (const {
        ResourceType,
        PhysicalResourceId,
        LogicalResourceId = '',
        ResourceStatus,
      } of page.StackResourceSummaries ?? []) {
        resources.push({
          type: ResourceType ?? '',
          name: PhysicalResourceId ?? LogicalResourceId,
          status: ResourceStatus ?? '',
          isKept: (Resources[LogicalResourceId]?.DeletionPolicy ?? 'Delete') !== 'Delete',
        });
      }
    }
    return resources;
  } catch (error) {
    throw plainFailure(error, 'ask what the stack is made of');
  }
}
