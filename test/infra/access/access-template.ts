import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import * as z from 'zod';

const reference = z.union([z.strictObject({ Ref: z.string() }), z.strictObject({ 'Fn::GetAtt': z.array(z.string()) })]);
const joined = z.strictObject({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.union([z.string(), reference]))]) });
const words = z.union([z.string(), z.array(z.string())]);
const statementSchema = z.strictObject({
  Effect: z.literal('Allow'),
  Action: words,
  Resource: z.unknown().optional(),
  Principal: z.unknown().optional(),
  Condition: z.unknown().optional(),
});
const policySchema = z.object({ Statement: z.array(statementSchema) });

/** A stack of nothing but two buckets, their keys and what is made of them. */
export function templateOf(make: (stack: Construct, parts: ReturnType<typeof partsOf>) => void): Template {
  const stack = new Stack(new App({ builtinCloudFormationValidation: false }), 'Access');
  make(stack, partsOf(stack));
  return Template.fromStack(stack);
}

function partsOf(stack: Stack) {
  return {
    uploads: new Bucket(stack, 'Uploads'),
    published: new Bucket(stack, 'Published'),
    dataKey: new Key(stack, 'DataKey'),
    siteKey: new Key(stack, 'SiteKey'),
  };
}

/** Whom a role trusts, for what and on which conditions: its one statement. */
export function trustOf(template: Template, roleName: string): unknown {
  const { AssumeRolePolicyDocument } = roleNamed(template, roleName).properties;
  const { Statement } = policySchema.parse(AssumeRolePolicyDocument);
  expect(Statement).toHaveLength(1);
  return plain(Statement[0]);
}

/** What a role may do, as `<action> on <resource>`, with what it depends on after `if`; in order. */
export function allowedTo(template: Template, roleName: string): string[] {
  const role = roleNamed(template, roleName).id;
  const policies = Object.values(template.findResources('AWS::IAM::Policy')).map(({ Properties }) => Properties);
  const own = policies.filter(({ Roles }) => JSON.stringify(Roles) === JSON.stringify([{ Ref: role }]));
  return own
    .flatMap(({ PolicyDocument }) => policySchema.parse(PolicyDocument).Statement)
    .flatMap(({ Action, Resource, Condition }) =>
      [Action].flat().flatMap((action) =>
        [Resource].flat().map((place) => {
          const told = Condition === undefined ? '' : ` if ${JSON.stringify(plain(Condition))}`;
          return `${action} on ${plain(place)}${told}`;
        }),
      ),
    )
    .sort();
}

export function roleNamed(template: Template, name: string): { id: string; properties: Record<string, unknown> } {
  const roles = Object.entries(template.findResources('AWS::IAM::Role'));
  const [found, ...more] = roles.filter(([id]) => id.replace(/[0-9A-F]{8}$/, '') === name);
  if (found === undefined || more.length > 0) throw new Error(`not one role ${name}: ${roles.map(([id]) => id)}`);
  return { id: found[0], properties: found[1]['Properties'] };
}

/** A part of a template with references as `<logical id>` less the hash, and what is joined as text. */
function plain(part: unknown): unknown {
  const text = joined.safeParse(part);
  if (text.success) return text.data['Fn::Join'][1].map(plain).join('');
  const referred = reference.safeParse(part);
  if (referred.success) {
    const [id = ''] = Object.values(referred.data).flat();
    return `<${id.replace(/[0-9A-F]{8}$/, '')}>`;
  }
  if (Array.isArray(part)) return part.map(plain);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, plain(value)]));
}
