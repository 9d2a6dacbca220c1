import * as z from 'zod';

const name = z.string({ error: 'must be set' }).min(1, { error: 'must not be empty' });

/** What every function is told by the stack that deploys it. Powertools reads these itself. */
export const functionEnvironment = z.object({
  POWERTOOLS_METRICS_NAMESPACE: name,
  POWERTOOLS_SERVICE_NAME: name,
});
export type FunctionEnvironment = z.infer<typeof functionEnvironment>;

/** What the ingest function is told by the stack that deploys it. */
export const ingestEnvironment = z.object({
  UPLOAD_BUCKET: name,
  FIGURE_TABLE: name,
  LEDGER_TABLE: name,
});
export type IngestEnvironment = z.infer<typeof ingestEnvironment>;

const daysOfExtracts = z.record(z.string().regex(/^[^/]+\/[^/]+$/), z.int().positive());

const lateAfterDays = z.string({ error: 'must be set' }).transform((text, context) => {
  const days = daysOfExtracts.safeParse(parseJson(text));
  if (days.success) return days.data;
  context.addIssue({
    code: 'custom',
    message:
      'must be a JSON object of "submitter/dataset" and whole days above nought, such as {"kent-police/all-crime":45}',
  });
  return z.NEVER;
});

/** What the publish function is told by the stack that deploys it. */
export const publishEnvironment = z.object({
  STATIC_BUCKET: name,
  FIGURE_TABLE: name,
  LEDGER_TABLE: name,
  /** The extracts that are expected, each with the days after which it is late: a JSON object, which may be empty. */
  LATE_AFTER_DAYS: lateAfterDays,
});
export type PublishEnvironment = z.infer<typeof publishEnvironment>;

/** What the function that makes the pages is told by the stack that deploys it. */
export const pagesEnvironment = publishEnvironment.pick({ STATIC_BUCKET: true, LATE_AFTER_DAYS: true });
export type PagesEnvironment = z.infer<typeof pagesEnvironment>;

/** The variables that a stack must supply for an environment: forgetting one does not compile. */
export type EnvironmentVariables<Environment> = { [Name in keyof Environment]: string };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
