import type { Receipt } from '../../schemas/receipt.ts';

/** What the worker is asked: to read a file as if it were written to a place (`in/<submitter>/<dataset>/<name>`) at a moment. */
export type CheckRequest = { file: File; key: string; writtenAt: string };

/** What the worker tells of it: how many bytes it has read, and at the end the receipt and its HTML, or why there is none. */
export type CheckProgress =
  | { kind: 'read'; bytes: number }
  | { kind: 'checked'; receipt: Receipt; html: string }
  | { kind: 'failed'; because: string };
