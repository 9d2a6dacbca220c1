import { renderToString } from 'preact-render-to-string';
import { dayAndTime } from '../../functions/ingest-extract/receipts/day-and-time.ts';
import { fileOf, senderOf } from '../../functions/ingest-extract/receipts/of-whom.ts';
import { ReceiptBody } from '../../functions/ingest-extract/receipts/receipt-body.tsx';
import { templatesForReceipt } from '../../functions/ingest-extract/receipts/templates.ts';
import { PARTS } from '../../schemas/checking-page.ts';
import type { County } from '../../schemas/county.ts';
import { QUARANTINED } from '../../schemas/finding-catalogue.ts';
import { shown } from '../../schemas/plain-text.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { isOfPersonalData, notListedInWords } from '../../schemas/receipt-in-words.ts';

/** The receipt of a file that was only checked, as HTML to stand in the page below its title. */
export function checkedReceipt(receipt: Receipt, county: County): string {
  return renderToString(<CheckedReceipt receipt={receipt} county={county} />);
}

function CheckedReceipt({ receipt, county }: { receipt: Receipt; county: County }) {
  if (isOfPersonalData(receipt)) return <HoldsPeople receipt={receipt} />;
  const sender = senderOf(receipt, county);
  return (
    <>
      <h2 id={PARTS.receiptTitle}>
        Receipt for <bdi>{fileOf(receipt)}</bdi>
      </h2>
      <p>This was a check: nothing was sent or stored. If you send this file, its receipt will say:</p>
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

/** Of a file that seems to hold people: where, and what to do. Its receipt would tell what becomes of a file that was sent. */
function HoldsPeople({ receipt }: { receipt: Receipt }) {
  return (
    <>
      <h2 id={PARTS.receiptTitle}>
        Do not send <bdi>{fileOf(receipt)}</bdi>
      </h2>
      <p>This was a check: nothing was sent or stored, and your file is as it was.</p>
      <p class="outcome refused">
        This file seems to hold personal data. Once sent, it would be refused, closed to everybody and deleted.
      </p>
      <ul>
        {receipt.findings.map(({ code, line, message }) => (
          <li key={`${code} ${line} ${message}`}>{shown(message.replace(QUARANTINED, ''))}</li>
        ))}
      </ul>
      {notListedInWords(receipt).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3>What to do next</h3>
      <ul>
        <li>
          Send counts only: no names, addresses, dates of birth or numbers of people, neither in the table nor in its
          notes or its name. Then check it again.
        </li>
        <li>If the file holds nobody, ask the county team before you send it.</li>
      </ul>
      <Actions />
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
