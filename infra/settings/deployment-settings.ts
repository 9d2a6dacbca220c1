import * as z from 'zod';
import { addresses } from './addresses.ts';
import { lateAfterDays } from './late-extracts-settings.ts';
import { scheduleSettings } from './schedule-settings.ts';
import { countySignIn, submittersSettings } from './sign-in-settings.ts';
import { sentenceOf, wholeNumber } from './words.ts';

const STAGE = /^[a-z][a-z0-9-]{0,19}$/;

const stageSettings = z.strictObject(
  {
    county: z.enum(['kent'], { error: 'must be "kent", the one county whose areas and measures are known' }),
    region: z
      .string({ error: 'must be a region of AWS, such as "eu-west-2" (London)' })
      .regex(/^[a-z]{2}-[a-z]+-\d$/, { error: 'must be a region of AWS, such as "eu-west-2" (London)' }),
    schedule: scheduleSettings,
    addresses: z.strictObject(
      { operators: addresses, county: addresses },
      { error: 'must be an object with "operators" and "county", each a list of e-mail addresses' },
    ),
    submitters: submittersSettings,
    countySignIn,
    retention: z.strictObject(
      {
        data: z.enum(['keep', 'discard'], {
          error: 'must be "keep" (what was sent and published outlives the stack) or "discard"',
        }),
        olderVersionsDays: wholeNumber({ min: 1, max: 3650, of: 'days' }),
        accessLogsDays: wholeNumber({ min: 1, max: 3650, of: 'days' }),
        logsDays: z.literal([7, 30, 90, 180, 365, 731], {
          error: 'must be 7, 30, 90, 180, 365 or 731 (days), for which CloudWatch can keep logs',
        }),
      },
      { error: 'must be an object with "data", "olderVersionsDays", "logsDays" and "accessLogsDays"' },
    ),
    site: z
      .strictObject(
        {
          domain: z
            .string({ error: 'must be a domain such as "benchmarks.kent.example"' })
            .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, { error: 'must be a domain such as "benchmarks.kent.example"' }),
          certificateArn: z
            .string({ error: 'must be the ARN of a certificate in us-east-1, where CloudFront looks for it' })
            .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]{36}$/, {
              error: 'must be the ARN of a certificate in us-east-1, where CloudFront looks for it',
            }),
        },
        { error: 'must be an object with "domain" and "certificateArn", or be left out' },
      )
      .optional(),
    lateAfterDays,
    limits: z.strictObject(
      {
        // Two is the fewest that SQS accepts, a thousand the most.
        maxConcurrency: wholeNumber({ min: 2, max: 1000, of: 'extracts at a time' }),
        refusalsADay: wholeNumber({ min: 1, max: 10_000, of: 'extracts' }),
        uploadMegabytes: wholeNumber({ min: 1, max: 5000, of: 'megabytes' }),
      },
      { error: 'must be an object with "maxConcurrency", "refusalsADay" and "uploadMegabytes"' },
    ),
  },
  { error: 'must be an object of settings' },
);

/**
 * What distinguishes one deployment from another. `limits.maxConcurrency` is how many extracts may be ingested
 * at once, `limits.refusalsADay` how many may be refused in a day before somebody is told, `limits.uploadMegabytes`
 * how large a file an invitation lets through; `lateAfterDays` says for each extract that is expected after how
 * many days without it somebody is told; `retention.olderVersionsDays` is how long an object that was replaced or deleted
 * can be brought back.
 */
export type DeploymentSettings = { stage: string } & z.infer<typeof stageSettings>;

/**
 * Reads the settings of the stage that the CDK context names, asking for each by name. Wrong ones are answered
 * with one sentence for whoever deploys, naming the first setting to mend.
 */
export function readDeploymentSettings(
  contextOf: (name: string) => unknown,
): { settings: DeploymentSettings } | { refusal: string } {
  const stages = z.record(z.string(), z.unknown()).safeParse(contextOf('stages'));
  if (!stages.success) return { refusal: sentenceOf(['stages'], 'must be an object with the settings of each stage') };
  const known = Object.keys(stages.data);
  const unusable = known.find((name) => !STAGE.test(name));
  if (unusable !== undefined)
    return {
      refusal: sentenceOf(['stages', unusable], 'must be called by lower-case letters, digits and hyphens, 20 at most'),
    };
  const stage = z.string().safeParse(contextOf('stage'));
  if (!stage.success || !known.includes(stage.data))
    return {
      refusal: sentenceOf(
        ['stage'],
        `must name one of the stages there: ${known.map((name) => `"${name}"`).join(', ')}`,
      ),
    };
  const read = stageSettings.safeParse(stages.data[stage.data]);
  if (read.success) return { settings: { stage: stage.data, ...read.data } };
  const [issue] = read.error.issues;
  const path = ['stages', stage.data, ...(issue?.path ?? [])];
  if (issue?.code === 'unrecognized_keys')
    return {
      refusal: sentenceOf([...path, issue.keys[0] ?? ''], 'is not known: look for a slip in its name, or take it out'),
    };
  if (issue?.code === 'invalid_key') return { refusal: sentenceOf(path, issue.issues[0]?.message ?? issue.message) };
  return { refusal: sentenceOf(path, issue?.message ?? 'is wrong') };
}
