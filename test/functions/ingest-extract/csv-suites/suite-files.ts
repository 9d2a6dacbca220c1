import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { beginDecoding } from '../../../../functions/ingest-extract/text/decode-text.ts';
import { type Delimiter, newlineOf } from '../../../../functions/ingest-extract/text/read-rows.ts';
import { shared } from '../../../shared-folder.ts';
import { rowsOf } from '../rows-of.ts';

export const SUITES = 'data/csv-suites';

/** What Python's own reader makes of a file when told that cells end at commas; an empty line is a row of no cells. */
const profile = z.object({
  encoding: z.string(),
  records_including_header: z.number(),
  width_histogram: z.record(z.string(), z.number()),
  records_with_embedded_newline: z.number(),
  first_record: z.array(z.string()),
});

const objects = z.union([z.array(z.record(z.string(), z.string())), z.record(z.string(), z.string())]);

const papaparseCase = z.object({
  description: z.string(),
  input: z.string(),
  config: z.record(z.string(), z.unknown()).default({}),
  expected: z.object({ data: z.array(z.unknown()), errors: z.array(z.unknown()) }),
});

const expectations = z.object({
  'csv-spectrum': z.record(z.string(), z.object({ expected_objects: objects, profile })),
  csvkit: z.record(z.string(), profile),
  csvjl: z.object({
    files: z.record(
      z.string(),
      z.object({ csvjl_expectations: z.array(z.object({ options: z.string(), data_rows: z.number() })), profile }),
    ),
  }),
  frictionless: z.object({ profiles: z.record(z.string(), profile) }),
  papaparse: z.object({ CORE_PARSER_TESTS: z.array(papaparseCase), PARSE_TESTS: z.array(papaparseCase) }),
});

export type Profile = z.infer<typeof profile>;

/** What the suites expect of their files. */
export function expectedOfSuites(): z.infer<typeof expectations> {
  return expectations.parse(JSON.parse(readFileSync(shared(SUITES, 'expected.json'), 'utf8')));
}

/** The bytes of a file of the suites. */
export function suiteFile(name: string): Uint8Array {
  return readFileSync(shared(SUITES, name));
}

/** Every table of the suites, by its path among them. */
export function suiteFiles(): string[] {
  const all = readdirSync(shared(SUITES), { recursive: true, withFileTypes: true });
  return all
    .filter((file) => file.isFile() && /\.(csv|tsv|wsv|txt)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name).slice(shared(SUITES).length + 1))
    .sort();
}

/** The rows that bytes come to when read as an extract is, and what stopped the reading if anything did. */
export function rowsIn(bytes: Uint8Array, delimiter: Delimiter = ',') {
  const decoding = beginDecoding();
  const text = decoding.take(bytes) + decoding.finish();
  const { rows, problem } = rowsOf([text], delimiter, newlineOf(text));
  return {
    encoding: decoding.encoding,
    // A line that holds nothing at all is a row of no cells to other readers.
    rows: rows.map(({ cells }) => (cells.length === 1 && cells[0] === '' ? [] : cells)),
    problem: (decoding.problem ?? problem)?.code,
  };
}
