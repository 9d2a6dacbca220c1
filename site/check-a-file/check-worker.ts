import '../no-eval.ts';
import { receiptOfBytes } from '../../functions/ingest-extract/receipts/receipt-of.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { checkedReceipt } from './checked-receipt.tsx';
import { piecesOf } from './pieces-of.ts';
import type { CheckProgress, CheckRequest } from './worker-messages.ts';

/** As much of a worker's world as is used here: its library of types cannot stand beside that of pages. */
declare const self: {
  addEventListener(type: 'message', listener: (event: MessageEvent<CheckRequest>) => void): void;
  postMessage(message: CheckProgress): void;
};

/** A page cannot show more in a second than it is told in these milliseconds. */
const BETWEEN_TELLING = 100;

const CANNOT_BE_READ =
  'Your browser cannot read this file. It may have been moved, deleted or changed since you chose it, or it may be a folder. Choose it again.';
const OUR_FAULT =
  'Something in this page failed; it does not mean that your file is wrong. Nothing was sent or stored. Try again, and if it fails again, tell the county team.';

self.addEventListener('message', ({ data }) => {
  check(data).then(
    (message) => self.postMessage(message),
    (error: unknown) => self.postMessage({ kind: 'failed', because: inPlainWords(error) }),
  );
});

async function check({ file, key, writtenAt }: CheckRequest): Promise<CheckProgress> {
  const arrival = { kind: 'created', key, writtenAt, sequencer: '0' } as const;
  const receipt = await receiptOfBytes(arrival, piecesOf(file, tellNowAndThen()), kent);
  return { kind: 'checked', receipt, html: checkedReceipt(receipt, kent) };
}

function tellNowAndThen(): (bytes: number) => void {
  let told = performance.now();
  return (bytes) => {
    const now = performance.now();
    if (now - told < BETWEEN_TELLING) return;
    told = now;
    self.postMessage({ kind: 'read', bytes });
  };
}

/** Only the browser's refusal to read the file is about the file; what it says of it is in no reader's words. */
function inPlainWords(error: unknown): string {
  return error instanceof DOMException ? CANNOT_BE_READ : OUR_FAULT;
}
