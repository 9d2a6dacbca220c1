import * as z from 'zod';

const timeOfDay = z
  .string({ error: 'must be a time of day such as "05:30"' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time of day such as "05:30"', abort: true })
  .refine((time) => !time.startsWith('01:'), {
    error: 'must not lie between 01:00 and 01:59, which does not happen on the last Sunday of March',
  });

const settingsSchema = z.object({
  stage: z
    .string({ error: 'must name the deployment, such as "dev"' })
    .regex(/^[a-z][a-z0-9-]*$/, { error: 'must be lower-case letters, digits and hyphens, such as "dev"' }),
  county: z.enum(['kent'], { error: 'must be "kent", the one county whose areas and measures are known' }),
  schedule: z.object(
    {
      dailyAt: timeOfDay,
      timeZone: z.literal('Europe/London', { error: 'must be "Europe/London", whose days the figures are counted in' }),
    },
    { error: 'must be an object with "dailyAt" and "timeZone"' },
  ),
  maxConcurrency: z.coerce
    .number({ error: 'must be a whole number from 2 to 1000' })
    .int({ error: 'must be a whole number from 2 to 1000' })
    .min(2, { error: 'must be at least 2, the fewest that SQS accepts' })
    .max(1000, { error: 'must be at most 1000, the most that SQS accepts' }),
});

/**
 * What distinguishes one deployment from another. `maxConcurrency` is how many extracts may be
 * ingested at once; `schedule.dailyAt` is HH:MM on the clocks of `schedule.timeZone`.
 */
export type DeploymentSettings = z.infer<typeof settingsSchema>;

/**
 * Reads the settings from the CDK context, asking for each by name. A wrong one is answered with
 * one sentence for whoever deploys, naming the first setting to mend.
 */
export function readDeploymentSettings(
  contextOf: (name: string) => unknown,
): { settings: DeploymentSettings } | { refusal: string } {
  const given = Object.fromEntries(Object.keys(settingsSchema.shape).map((name) => [name, contextOf(name)]));
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return { settings: parsed.data };
  const [issue] = parsed.error.issues;
  return { refusal: `The setting "${issue?.path.join('.')}" in the context of cdk.json ${issue?.message}.` };
}
