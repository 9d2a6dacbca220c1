import * as z from 'zod';
import { ACCOUNT, REGION } from './engines.ts';

/** What a resource is called on this machine: what `Ref` gives, and each attribute that `Fn::GetAtt` may ask for. */
export type LocalResource = { ref: string; attributes: Record<string, string> };
export type LocalResources = ReadonlyMap<string, LocalResource>;

const PSEUDO_PARAMETERS = new Map([
  ['AWS::Region', REGION],
  ['AWS::AccountId', ACCOUNT],
  ['AWS::Partition', 'aws'],
  ['AWS::URLSuffix', 'amazonaws.com'],
]);

const reference = z.strictObject({ Ref: z.string() });
const attribute = z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
const join = z.strictObject({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });

/**
 * Puts names of this machine in the place of every reference in a part of a template.
 *
 * @throws on a reference to something that is not here, or a CloudFormation function not known here
 */
export function resolve(value: unknown, resources: LocalResources): unknown {
  if (Array.isArray(value)) return value.map((member) => resolve(member, resources));
  if (typeof value !== 'object' || value === null) return value;

  const asReference = reference.safeParse(value);
  if (asReference.success) return referenceTo(asReference.data.Ref, resources);
  const asAttribute = attribute.safeParse(value);
  if (asAttribute.success) return attributeOf(...asAttribute.data['Fn::GetAtt'], resources);
  const asJoin = join.safeParse(value);
  if (asJoin.success) {
    const [separator, members] = asJoin.data['Fn::Join'];
    return members.map((member) => resolve(member, resources)).join(separator);
  }

  const unknownFunction = Object.keys(value).find((name) => name.startsWith('Fn::'));
  if (unknownFunction !== undefined) throw new Error(`${unknownFunction} cannot be resolved on this machine`);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolve(member, resources)]));
}

function referenceTo(id: string, resources: LocalResources): string {
  const found = PSEUDO_PARAMETERS.get(id) ?? resources.get(id)?.ref;
  if (found === undefined) throw new Error(`the template refers to ${id}, which has not been made on this machine`);
  return found;
}

function attributeOf(id: string, name: string, resources: LocalResources): string {
  const found = resources.get(id)?.attributes[name];
  if (found === undefined) throw new Error(`the template asks for ${id}.${name}, which is not known on this machine`);
  return found;
}
