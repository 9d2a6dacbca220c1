import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { receiptOfBytes } from '../../../functions/ingest-extract/receipts/receipt-of.ts';
import { writeSiteAssets } from '../../../infra/functions/bundling/write-site-assets.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { ASSETS_FOLDER } from '../../../schemas/site.ts';
import type { CheckProgress, CheckRequest } from '../../../site/check-a-file/worker-messages.ts';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'check-worker-'));
writeSiteAssets(folder);
const bundle = readFileSync(join(folder, ASSETS_FOLDER, 'check-worker.js'), 'utf8');

const KEY = 'in/kent-police/all-crime/2019.csv';
const CONTENT = 'Area,Apr 18,Apr 19\nDover,5,6\nAshfrod,1,2\n';
const AT = '2019-11-01T09:00:00.000Z';

/** Runs the worker as it is built, in a world that has what workers have. */
function startWorker(): { ask(request: CheckRequest): Promise<CheckProgress>; codeMade: string[] } {
  const codeMade: string[] = [];
  let take: (event: { data: CheckRequest }) => void = () => {};
  let hear: (message: CheckProgress) => void = () => {};
  const self = {
    addEventListener: (_: 'message', listener: typeof take) => {
      take = listener;
    },
    postMessage: (message: CheckProgress) => hear(message),
  };
  class Forbidden {
    constructor(...text: string[]) {
      codeMade.push(text.join());
      throw new EvalError();
    }
  }
  const world = { self, Function: Forbidden, TextDecoder, TextEncoder, DOMException, performance };
  runInContext(bundle, createContext(world));
  return {
    codeMade,
    ask: (data) =>
      new Promise((heard) => {
        hear = (message) => {
          if (message.kind !== 'read') heard(message);
        };
        take({ data });
      }),
  };
}

test('the worker answers with the receipt of the same bytes, one file after another', async () => {
  const worker = startWorker();
  const arrival = { kind: 'created', key: KEY, writtenAt: AT, sequencer: '0' } as const;
  for (const content of [CONTENT, '', CONTENT.replace('Ashfrod', 'Ashford')]) {
    const answer = await worker.ask({ file: new File([content], '2019.csv'), key: KEY, writtenAt: AT });
    const expected = await receiptOfBytes(arrival, new Blob([content]).stream(), kent);
    expect(JSON.parse(JSON.stringify(answer))).toMatchObject({ kind: 'checked', receipt: expected });
  }
});

test('the worker makes no code out of text, which the security policy would forbid', async () => {
  const worker = startWorker();
  await worker.ask({ file: new File([CONTENT], '2019.csv'), key: KEY, writtenAt: AT });
  expect(worker.codeMade).toEqual([]);
});

test.each([
  ['the browser’s refusal to read a file', new DOMException('C:\\secret', 'NotReadableError'), 'cannot read this file'],
  ['a fault of ours', new TypeError('x is not a function at secret'), 'it does not mean that your file is wrong'],
])('%s is told in plain words, and not in its own', async (_, fault, words) => {
  const file = new File([CONTENT], '2019.csv');
  file.slice = () => {
    throw fault;
  };
  const answer = await startWorker().ask({ file, key: KEY, writtenAt: AT });
  expect(answer).toEqual({ kind: 'failed', because: expect.stringContaining(words) });
  expect(JSON.stringify(answer)).not.toContain('secret');
});
