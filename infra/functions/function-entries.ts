/** The file each function starts from, as a path from the project's root; each exports `handler`. */
export type FunctionEntries = { ingestExtract: string; publishSnapshot: string; publishPages: string };

export const FUNCTION_ENTRIES: FunctionEntries = {
  ingestExtract: 'functions/ingest-extract/handler.ts',
  publishSnapshot: 'functions/publish-snapshot/handler.ts',
  publishPages: 'functions/publish-pages/handler.ts',
};
