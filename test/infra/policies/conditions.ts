import * as z from 'zod';
import { matchesArn, matchesPattern } from './wildcards.ts';

/** What is known of a request besides who asks for what: condition keys, each with its one value. */
export type RequestContext = Readonly<Record<string, string>>;

const scalar = z.union([z.string(), z.boolean(), z.number()]).transform(String);
export const conditionSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.union([scalar, z.array(scalar)]).transform((values) => [values].flat()),
  ),
);
export type Condition = z.infer<typeof conditionSchema>;

type Comparison = (wanted: string, given: string) => boolean;

const COMPARISONS: Record<string, Comparison> = {
  StringEquals: (wanted, given) => wanted === given,
  StringLike: matchesPattern,
  ArnEquals: matchesArn,
  ArnLike: matchesArn,
  Bool: (wanted, given) => wanted.toLowerCase() === given.toLowerCase(),
  NumericLessThan: (wanted, given) => Number(given) < Number(wanted),
};

/** Of these, no value may match; and a key that a request does not have is not that value either. */
const NEGATIONS: Record<string, Comparison> = {
  StringNotEquals: COMPARISONS['StringEquals'] as Comparison,
  StringNotLike: matchesPattern,
  ArnNotEquals: matchesArn,
  ArnNotLike: matchesArn,
};

/**
 * Whether a request is one that a condition speaks of: each operator and each key of it, with any one of the values.
 *
 * @throws on an operator that is not known here, for it might be the one that matters
 */
export function holds(condition: Condition, context: RequestContext): boolean {
  const given = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  return Object.entries(condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => holdsOf(operator, values, given.get(key.toLowerCase()))),
  );
}

function holdsOf(operator: string, values: string[], given: string | undefined): boolean {
  if (operator === 'Null') return values.includes(String(given === undefined));
  const ifExists = operator.endsWith('IfExists');
  const name = ifExists ? operator.slice(0, -'IfExists'.length) : operator;
  const [comparison, negation] = [COMPARISONS[name], NEGATIONS[name]];
  if (comparison === undefined && negation === undefined)
    throw new Error(`the simulator does not know the operator ${operator} of a condition`);
  if (given === undefined) return ifExists || negation !== undefined;
  if (comparison !== undefined) return values.some((value) => comparison(value, given));
  return !values.some((value) => negation?.(value, given));
}
