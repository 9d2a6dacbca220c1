import { receiptOfBytes } from '../../../functions/ingest-extract/receipts/receipt-of.ts';
import { receiptPage } from '../../../functions/ingest-extract/receipts/receipt-page.tsx';
import type { Receipt } from '../../../schemas/receipt.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { checkedReceipt } from '../../../site/check-a-file/checked-receipt.tsx';

const REFUSED = 'Area,Apr 18,Apr 19,Ref\nAshfrod,5,6,\nDover,many,7,\n';
const PEOPLE = 'Area,Apr 18,Surname\nDover,1,Qwyjibo\n';

function receiptFor(content: string): Promise<Receipt> {
  const key = 'in/kent-police/all-crime/<b>2019.csv';
  const arrival = { kind: 'created', key, writtenAt: '2019-11-01T09:00:00Z', sequencer: '1' } as const;
  return receiptOfBytes(arrival, pieces(content), kent);
}

async function* pieces(content: string) {
  yield new TextEncoder().encode(content);
}

/** What a reader sees of each part from the first heading below the title on. */
function partsOf(html: string, heading: 'h2' | 'h3'): string[] {
  return html
    .replace(/<\/main><footer>.*|<p class="reference">.*/s, '')
    .split(new RegExp(`<${heading}>`))
    .slice(1)
    .map((part) => part.replace(/<[^>]*>/g, '\u0001'));
}

test('below its title it says what the page of a receipt says', async () => {
  const receipt = await receiptFor(REFUSED);
  const parts = partsOf(checkedReceipt(receipt, kent), 'h3');
  expect(parts.length).toBeGreaterThan(2);
  expect(parts).toEqual(partsOf(receiptPage(receipt, kent), 'h2'));
});

test('it says first that nothing was sent, then what became of it, and as if dropped where', async () => {
  const html = checkedReceipt(await receiptFor(REFUSED), kent);
  const order = [
    'nothing was sent or stored. If you send',
    'Refused: nothing of this file',
    'as if dropped at',
    'by Kent Police',
  ];
  const places = order.map((part) => html.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(html).not.toContain('<b>');
});

test('of a file with people it says not to send it', async () => {
  const html = checkedReceipt(await receiptFor(PEOPLE), kent);
  expect(html).toContain('Do not send <bdi>');
  expect(html).toContain('nothing was sent or stored');
  expect(html).not.toContain('Delete your own copies');
  expect(html).not.toContain('Qwyjibo');
});
