import { renderToString } from 'preact-render-to-string';
import { dayAndTime } from '../../functions/ingest-extract/receipts/day-and-time.ts';
import { fileOf, senderOf } from '../../functions/ingest-extract/receipts/of-whom.ts';
import { ReceiptBody } from '../../functions/ingest-extract/receipts/receipt-body.tsx';
import { templatesForReceipt } from '../../functions/ingest-extract/receipts/templates.ts';
import { PARTS } from '../../schemas/checking-page.ts';
import type { County } from '../../schemas/county.ts';
import { shown } from '../../schemas/plain-text.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { isOfPersonalData } from '../../schemas/receipt-in-words.ts';

/** The receipt of a file that was only checked, as HTML to stand in the page below its title. */
export function checkedReceipt(receipt: Receipt, county: County): string {
  return renderToString(<CheckedReceipt receipt={receipt} county={county} />);
}

function CheckedReceipt({ receipt, county }: { receipt: Receipt; county: County }) {
  const sender = senderOf(receipt, county);
  return (
    <>
      <h2 id={PARTS.receiptTitle}>
        Receipt for <bdi>{fileOf(receipt)}</bdi>
      </h2>
      <p>
        This was a check: nothing was sent or stored.{' '}
        {isOfPersonalData(receipt)
          ? 'Do not send this file: its receipt would say:'
          : 'If you send this file, its receipt will say:'}
      </p>
      <ReceiptBody receipt={receipt} templates={templatesForReceipt(receipt, county)} level={3}>
        <p>
          Checked on {dayAndTime(receipt.receivedAt)}, as if dropped at <bdi>{shown(receipt.key)}</bdi>
          {sender !== undefined && ` by ${sender}`}. What you sent before is not known here: the receipt of a file that
          is sent may also set it beside that.
        </p>
        <Actions />
      </ReceiptBody>
      <p class="reference">Reference that this file will have at that place: {receipt.uploadId}</p>
    </>
  );
}

function Actions() {
  return (
    <div class="govuk-button-group actions" id={PARTS.actions}>
      <button type="button" class="govuk-button" id={PARTS.again}>
        Check another file
      </button>
      <button type="button" class="govuk-button govuk-button--secondary" id={PARTS.print}>
        Print this receipt
      </button>
    </div>
  );
}
