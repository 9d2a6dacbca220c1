import * as z from 'zod';
import { type Condition, conditionSchema, holds, type RequestContext } from './conditions.ts';
import { matchesArn, matchesPattern } from './wildcards.ts';

const words = z.union([z.string(), z.array(z.string())]).transform((said) => [said].flat());
const principals = z.strictObject({
  AWS: words.default([]),
  Service: words.default([]),
  Federated: words.default([]),
});

/** A statement, all references in it resolved. What it does not list (such as NotPrincipal) is refused, not passed over. */
const statementSchema = z
  .strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Principal: z.union([z.literal('*').transform(() => principals.parse({ AWS: '*' })), principals]).optional(),
    Action: words.optional(),
    NotAction: words.optional(),
    Resource: words.optional(),
    NotResource: words.optional(),
    Condition: conditionSchema.default({}),
  })
  .refine(
    ({ Action, NotAction }) => (Action === undefined) !== (NotAction === undefined),
    'one of Action and NotAction',
  );
export type Statement = z.infer<typeof statementSchema>;
export type Principals = z.infer<typeof principals>;

const documentSchema = z.strictObject({
  Version: z.literal('2012-10-17'),
  Statement: z.array(statementSchema),
});

/** The statements of a policy whose references are resolved. */
export function statementsOf(document: unknown): Statement[] {
  return documentSchema.parse(document).Statement;
}

/** What is asked for, by whoever asks. */
export type Asked = { action: string; resource: string; context: RequestContext };

/** Whether a statement speaks of a request, whoever makes it. A policy of a role's trust names no resource: it is the role. */
export function speaksOf(statement: Statement, { action, resource, context }: Asked): boolean {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  const isAction = (pattern: string) => matchesPattern(pattern.toLowerCase(), action.toLowerCase());
  const isResource = (pattern: string) => matchesArn(pattern, resource);
  if (Action !== undefined && !Action.some(isAction)) return false;
  if (NotAction?.some(isAction)) return false;
  if (Resource !== undefined && !Resource.some(isResource)) return false;
  if (NotResource?.some(isResource)) return false;
  return holds(Condition satisfies Condition, context);
}
