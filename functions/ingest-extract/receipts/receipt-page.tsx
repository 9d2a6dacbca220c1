import { renderToString } from 'preact-render-to-string';
import type { County } from '../../../schemas/county.ts';
import { shown } from '../../../schemas/plain-text.ts';
import type { Receipt } from '../../../schemas/receipt.ts';
import { dayAndTime } from './day-and-time.ts';
import { fileOf, senderOf } from './of-whom.ts';
import { ReceiptBody } from './receipt-body.tsx';
import { RECEIPT_STYLE, RECEIPT_STYLE_HASH } from './receipt-style.ts';
import { templatesForReceipt } from './templates.ts';

/** No script runs in a receipt, nothing is fetched or sent, and its one style is the one it was made with. */
const POLICY = `default-src 'none'; style-src '${RECEIPT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * A receipt as a page of HTML for its sender, whole in itself. The same receipt gives the same text, so that
 * it can be written again and again.
 */
export function receiptPage(receipt: Receipt, county: County): string {
  return `<!doctype html>\n${renderToString(<Page receipt={receipt} county={county} />)}\n`;
}

function Page({ receipt, county }: { receipt: Receipt; county: County }) {
  const file = fileOf(receipt);
  const sender = senderOf(receipt, county);
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{`${receipt.outcome === 'refused' ? 'Refused' : 'Receipt'}: ${file}`}</title>
        <style>{RECEIPT_STYLE}</style>
      </head>
      <body>
        <main>
          <h1>
            Receipt for <bdi>{file}</bdi>
          </h1>
          <ReceiptBody receipt={receipt} templates={templatesForReceipt(receipt, county)} level={2}>
            <p>
              Dropped at <bdi>{shown(receipt.key)}</bdi>
              {sender !== undefined && ` by ${sender}`} on {dayAndTime(receipt.receivedAt)}.
            </p>
          </ReceiptBody>
        </main>
        <footer>
          <p>Reference of this upload: {receipt.uploadId}</p>
        </footer>
      </body>
    </html>
  );
}
