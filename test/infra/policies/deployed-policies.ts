import * as z from 'zod';
import { ACCOUNT, arnOf, type DeployedResource, type DeployedTemplate, resolved } from './deployed-names.ts';
import { type Statement, statementsOf } from './statement.ts';

/** What is allowed and denied in a deployed stack: by the policies of its roles, and by those of its resources. */
export type DeployedPolicies = {
  /** Of each role, by its ARN, what it may do. */
  ofRoles: ReadonlyMap<string, readonly Statement[]>;
  /** Of each resource, by its ARN (of a role, its trust), what is said to whoever comes. */
  ofResources: ReadonlyMap<string, readonly Statement[]>;
};

const names = z.array(z.string());
const rolePolicy = z.object({ Roles: names, PolicyDocument: z.unknown() });
const role = z.strictObject({
  AssumeRolePolicyDocument: z.unknown(),
  Description: z.string().optional(),
  MaxSessionDuration: z.number().optional(),
  Tags: z.unknown().optional(),
});
const permission = z.strictObject({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
});

type Said = { onRoles: string[]; onResources: string[]; statements: Statement[] };

const SAYING: Record<string, (properties: Record<string, unknown>, arn: () => string) => Said> = {
  'AWS::IAM::Policy': (properties) => {
    const { Roles, PolicyDocument } = rolePolicy.parse(properties);
    const onRoles = Roles.map((name) => `arn:aws:iam::${ACCOUNT}:role/${name}`);
    return { onRoles, onResources: [], statements: statementsOf(PolicyDocument) };
  },
  // Strict: a role with policies of its own, or of AWS, would be allowed what nothing here can see.
  'AWS::IAM::Role': (properties, arn) => on([arn()], role.parse(properties).AssumeRolePolicyDocument),
  'AWS::KMS::Key': ({ KeyPolicy }, arn) => on([arn()], KeyPolicy),
  'AWS::S3::BucketPolicy': ({ Bucket, PolicyDocument }) => on([`arn:aws:s3:::${Bucket}`], PolicyDocument),
  'AWS::SNS::TopicPolicy': ({ Topics, PolicyDocument }) => on(names.parse(Topics), PolicyDocument),
  'AWS::SQS::QueuePolicy': ({ Queues, PolicyDocument }) =>
    on(
      names
        .parse(Queues)
        .map((address) => `arn:aws:sqs:${address.split('.')[1]}:${ACCOUNT}:${address.split('/').at(-1)}`),
      PolicyDocument,
    ),
  'AWS::Lambda::Permission': (properties) => {
    const { Action, FunctionName, Principal, SourceArn, SourceAccount } = permission.parse(properties);
    const Condition = {
      ...(SourceArn && { ArnLike: { 'aws:SourceArn': SourceArn } }),
      ...(SourceAccount && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
    };
    const statement = { Effect: 'Allow', Principal: { Service: Principal }, Action, Resource: FunctionName, Condition };
    return on([FunctionName], { Version: '2012-10-17', Statement: [statement] });
  },
};

/**
 * Reads every policy of a template.
 *
 * @throws on a type of policy, or a way of giving a role permissions, that is not known here
 */
export function deployedPolicies(template: DeployedTemplate): DeployedPolicies {
  const [ofRoles, ofResources] = [new Map<string, Statement[]>(), new Map<string, Statement[]>()];
  for (const [id, resource] of Object.entries(template.Resources)) {
    const said = saidBy(id, resource, template);
    for (const arn of said.onRoles) ofRoles.set(arn, [...(ofRoles.get(arn) ?? []), ...said.statements]);
    for (const arn of said.onResources) ofResources.set(arn, [...(ofResources.get(arn) ?? []), ...said.statements]);
  }
  return { ofRoles, ofResources };
}

function saidBy(id: string, { Type, Properties }: DeployedResource, template: DeployedTemplate): Said {
  const saying = SAYING[Type];
  if (saying !== undefined)
    return saying(z.record(z.string(), z.unknown()).parse(resolved(Properties, template)), () => arnOf(template, id));
  if (
    /"(Statement|PolicyDocument|ResourcePolicy|ManagedPolicyArns)"|"AWS::Serverless/.test(JSON.stringify(Properties)) ||
    GIVES.test(Type)
  )
    throw new Error(`the simulator does not know what ${id}, which is ${Type}, allows`);
  return { onRoles: [], onResources: [], statements: [] };
}

/** Types that give permissions, but for the policies of CloudFront, which are about caches and headers. */
const GIVES = /^AWS::IAM::|^AWS::(?!CloudFront::)\w+::\w*(Policy|Permission|Grant|AccessPoint)$/;

function on(onResources: string[], document: unknown): Said {
  return { onRoles: [], onResources, statements: statementsOf(document) };
}

/** What is said to whoever comes for a resource: an object of a bucket, say, has the policy of its bucket. */
export function governing({ ofResources }: DeployedPolicies, resource: string): readonly Statement[] {
  const whole = resource.startsWith('arn:aws:s3:::') ? resource.split('/')[0] : resource;
  return ofResources.get(whole ?? '') ?? [];
}
