import * as z from 'zod';
import { FINDINGS } from './finding-catalogue.ts';

/** The name of a finding in the catalogue. */
export type FindingCode = keyof typeof FINDINGS;

/** How many findings of one code a receipt quotes; beyond that it only counts them. */
export const EXAMPLES_PER_CODE = 100;

/**
 * Something about an extract that its sender should know. `line` is the line of their file
 * (1 = the first), `column` the heading as they spelt it, `found` the text they wrote, `expected`
 * what would have been right. Absent parts do not apply.
 */
export const findingSchema = z.strictObject({
  code: z.enum(Object.keys(FINDINGS) as [FindingCode, ...FindingCode[]]),
  severity: z.enum(['error', 'warning', 'notice']),
  line: z.number().int().positive().optional(),
  column: z.string().optional(),
  found: z.string().optional(),
  expected: z.string().optional(),
  message: z.string().min(1),
});
export type Finding = z.infer<typeof findingSchema>;

/** What is known of a finding when it is made: the parts it shows, and whatever else its sentence names. */
export type FindingDetails = {
  line?: number;
  column?: string;
  found?: string;
  expected?: string;
} & Record<string, string | number | undefined>;

/** Stands where a text of the sender's would be quoted that may be the name of a person. */
export const NOT_SHOWN = '(not shown: it may be a name)';

/** A finding of one code, its sentence filled in. */
export function makeFinding(code: FindingCode, details: FindingDetails): Finding {
  const { severity, sentence } = FINDINGS[code];
  const finding: Finding = { code, severity, message: fill(sentence, details) };
  if (details.line !== undefined) finding.line = details.line;
  if (details.column !== undefined) finding.column = details.column;
  if (details.found !== undefined) finding.found = details.found;
  if (details.expected !== undefined) finding.expected = details.expected;
  return finding;
}

/** Parts of a sentence that are the sender's own text stand in quotation marks, unless they are plain numbers. */
const OWN_TEXT = new Set(['found', 'column']);
const PLAIN_NUMBER = /^(\d{1,15}|\d{1,3}(,\d{3})+)$/;

function fill(sentence: string, details: FindingDetails): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    if (value === undefined) throw new Error(`the sentence of a finding names {${name}}, which was not given`);
    const text = String(value);
    return OWN_TEXT.has(name) && text !== NOT_SHOWN && !PLAIN_NUMBER.test(text) ? `"${text}"` : text;
  });
}
