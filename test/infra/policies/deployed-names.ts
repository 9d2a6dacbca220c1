import * as z from 'zod';

export const ACCOUNT = '123456789012';
export const REGION = 'eu-west-2';

const resourceSchema = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
const templateSchema = z.object({ Resources: z.record(z.string(), resourceSchema) });
export type DeployedResource = z.infer<typeof resourceSchema>;
export type DeployedTemplate = z.infer<typeof templateSchema>;

export function readTemplate(template: unknown): DeployedTemplate {
  return templateSchema.parse(template);
}

/** What CloudFormation calls a resource that the template does not name. */
const named = (id: string) => `Pipeline-${id}-1A2B3C4D5E6F`;
const here = (service: string, name: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${name}`;

/** The ARN of a resource of each type. */
const ARNS: Record<string, (id: string) => string> = {
  'AWS::S3::Bucket': (id) => `arn:aws:s3:::${named(id).toLowerCase()}`,
  'AWS::KMS::Key': (id) => here('kms', `key/${id}`),
  'AWS::SQS::Queue': (id) => here('sqs', named(id)),
  'AWS::SNS::Topic': (id) => here('sns', named(id)),
  'AWS::DynamoDB::GlobalTable': (id) => here('dynamodb', `table/${named(id)}`),
  'AWS::Lambda::Function': (id) => here('lambda', `function:${named(id)}`),
  'AWS::Logs::LogGroup': (id) => `${here('logs', `log-group:${named(id)}`)}:*`,
  'AWS::Events::Rule': (id) => here('events', `rule/${named(id)}`),
  'AWS::Scheduler::Schedule': (id) => here('scheduler', `schedule/default/${named(id)}`),
  'AWS::CloudWatch::Alarm': (id) => here('cloudwatch', `alarm:${named(id)}`),
  'AWS::CloudWatch::Dashboard': (id) => `arn:aws:cloudwatch::${ACCOUNT}:dashboard/${named(id)}`,
  'AWS::IAM::Role': (id) => `arn:aws:iam::${ACCOUNT}:role/${named(id)}`,
  'AWS::CloudFront::Distribution': (id) => `arn:aws:cloudfront::${ACCOUNT}:distribution/${id}`,
};

const PSEUDO_PARAMETERS: Record<string, string> = {
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

export function arnOf(template: DeployedTemplate, id: string): string {
  const type = template.Resources[id]?.Type ?? 'nothing';
  const arn = ARNS[type];
  if (arn === undefined) throw new Error(`the simulator does not know the ARN of ${id}, which is ${type}`);
  return arn(id);
}

const reference = z.strictObject({ Ref: z.string() });
const attribute = z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
const join = z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });

/**
 * A part of a template with what it refers to written out.
 *
 * @throws on a function of CloudFormation, or an attribute, that is not known here
 */
export function resolved(part: unknown, template: DeployedTemplate): unknown {
  if (Array.isArray(part)) return part.map((member) => resolved(member, template));
  if (typeof part !== 'object' || part === null) return part;
  const ref = reference.safeParse(part);
  if (ref.success) return PSEUDO_PARAMETERS[ref.data.Ref] ?? referred(ref.data.Ref, template);
  const gotten = attribute.safeParse(part);
  if (gotten.success) {
    const [id, name] = gotten.data['Fn::GetAtt'];
    if (name !== 'Arn') throw new Error(`the simulator does not know ${name} of ${id}`);
    return arnOf(template, id);
  }
  const joined = join.safeParse(part);
  if (joined.success) {
    const [separator, members] = joined.data['Fn::Join'];
    return members.map((member) => resolved(member, template)).join(separator);
  }
  const unknown = Object.keys(part).find((name) => name.startsWith('Fn::'));
  if (unknown !== undefined) throw new Error(`the simulator does not know ${unknown}`);
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, resolved(value, template)]));
}

/** `Ref` gives the name of most things, but the ARN of a topic and the address of a queue. */
function referred(id: string, template: DeployedTemplate): string {
  const arn = arnOf(template, id);
  if (arn.startsWith('arn:aws:sns:')) return arn;
  if (arn.startsWith('arn:aws:sqs:')) return `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${named(id)}`;
  return /[^:/]+$/.exec(arn)?.[0] ?? arn;
}
