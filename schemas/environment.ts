import * as z from 'zod';

/** What the ingest function is told by the stack that deploys it. */
export const ingestEnvironment = z.object({
  UPLOAD_BUCKET: z.string().min(1),
  FIGURE_TABLE: z.string().min(1),
  LEDGER_TABLE: z.string().min(1),
});
export type IngestEnvironment = z.infer<typeof ingestEnvironment>;

/** What the publish function is told by the stack that deploys it. */
export const publishEnvironment = z.object({
  STATIC_BUCKET: z.string().min(1),
  FIGURE_TABLE: z.string().min(1),
  LEDGER_TABLE: z.string().min(1),
});
export type PublishEnvironment = z.infer<typeof publishEnvironment>;

/** The variables that a stack must supply for an environment: forgetting one does not compile. */
export type EnvironmentVariables<Environment> = { [Name in keyof Environment]: string };
