import type * as z from 'zod';

/**
 * Reads what a function is told by the stack that deploys it.
 *
 * @throws one sentence that names the first variable to mend
 */
export function readEnvironment<Schema extends z.ZodType>(
  schema: Schema,
  variables: NodeJS.ProcessEnv,
): z.infer<Schema> {
  const read = schema.safeParse(variables);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`The variable ${issue?.path.join('.')} ${issue?.message}: deploy the stack again, which sets it.`);
}
