import { createReadStream, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { receiptOfBytes } from '../../functions/ingest-extract/receipts/receipt-of.ts';
import { type Receipt, receiptSchema } from '../../schemas/receipt.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import type { UploadArrival } from '../../schemas/upload.ts';

// Every extract in sample-data/<submitter>/<dataset>/ has the receipt that its sender gets beside this
// file, to be read by people and compared to the letter. To write them anew, and then read what changed:
const COMMAND = 'UPDATE_GOLDEN=1 npx jest test/sample-data';

const SAMPLES = 'sample-data';
const GOLDENS = join('test', 'sample-data', 'golden-receipts');
const WRITTEN_AT = '2020-01-06T09:00:00Z';
const updating = process.env['UPDATE_GOLDEN'] === '1';

const samples = filesUnder(SAMPLES).filter((file) => file.split('/').length === 3);
const goldens = filesUnder(GOLDENS);

test('there are samples', () => {
  expect(samples.length).toBeGreaterThan(0);
});

test.each(samples)('%s has the receipt that was read and found right', async (sample) => {
  const receipt = await receiptOf(sample);
  const text = `${JSON.stringify(receipt, null, 2)}\n`;
  expect(receiptSchema.safeParse(receipt).error).toBeUndefined();
  if (updating) write(goldenOf(sample), text);
  else if (!goldens.includes(goldenOf(sample)))
    throw new Error(`${sample} has no golden receipt. To write it: ${COMMAND}`);
  expect(text).toBe(readFileSync(join(GOLDENS, goldenOf(sample)), 'utf8'));
});

test('no golden receipt is left of a sample that is gone', () => {
  const extra = goldens.filter((golden) => !samples.map(goldenOf).includes(golden));
  if (updating) for (const golden of extra) rmSync(join(GOLDENS, golden));
  else if (extra.length > 0) throw new Error(`no sample is behind ${extra.join(', ')}. To remove them: ${COMMAND}`);
});

function goldenOf(sample: string): string {
  return `${sample}.json`;
}

function receiptOf(sample: string): Promise<Receipt> {
  const arrival: UploadArrival = { kind: 'created', key: `in/${sample}`, writtenAt: WRITTEN_AT, sequencer: '1' };
  return receiptOfBytes(arrival, createReadStream(join(SAMPLES, sample)), kent);
}

function write(golden: string, text: string): void {
  const path = join(GOLDENS, golden);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The paths of all files under a folder, within it and with forward slashes, in order. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
