import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { kent } from '../../schemas/reference/kent/county.ts';
import type { UploadArrival } from '../../schemas/upload.ts';
import { receiptOfBytes } from './receipts/receipt-of.ts';
import { receiptOnTerminal } from './receipts/receipt-on-terminal.ts';

// npm run check -- <file> --as <submitter>/<dataset> [--json]
// The receipt a file would get, on the terminal; nothing is stored or sent.

const USAGE = 'Say: npm run check -- <file> --as <submitter>/<dataset>   (for example --as kent-police/all-crime)';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { as: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || !/^[^/]+\/[^/]+$/.test(values.as ?? '')) throw new Error(USAGE);
  const key = `in/${values.as}/${basename(file)}`;
  const arrival: UploadArrival = { kind: 'created', key, writtenAt: new Date().toISOString(), sequencer: '0' };
  const receipt = await receiptOfBytes(arrival, createReadStream(file), kent);
  const width = Math.min(process.stdout.columns ?? 100, 100);
  const words = [
    'What would become of this file (this was a check: nothing is stored)',
    '',
    ...receiptOnTerminal(receipt, width),
  ];
  const text = values.json ? JSON.stringify(receipt, null, 2) : words.join('\n');
  process.stdout.write(`${text}\n`);
  if (receipt.outcome === 'refused') process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${inPlainWords(error)}\n`);
  process.exitCode = 2;
}

function inPlainWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return `There is no such file. ${USAGE}`;
  if ('code' in error && error.code === 'EISDIR') return `That is a folder, not a file. ${USAGE}`;
  if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return USAGE;
  return error.message;
}
