import { renderToString } from 'preact-render-to-string';
import type { County } from '../../../schemas/county.ts';
import { shown } from '../../../schemas/plain-text.ts';
import type { Receipt } from '../../../schemas/receipt.ts';
import { outcomeInWords, understoodInWords, whatToDoNext } from '../../../schemas/receipt-in-words.ts';
import { ReceiptFindings } from './receipt-findings.tsx';
import { RECEIPT_STYLE, RECEIPT_STYLE_HASH } from './receipt-style.ts';
import { csvOf, type Template } from './template.ts';
import { templatesForReceipt } from './templates.ts';

/** No script runs in a receipt, nothing is fetched or sent, and its one style is the one it was made with. */
const POLICY = `default-src 'none'; style-src '${RECEIPT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** Lines of a template that are shown beside the link to all of it. */
const TEMPLATE_LINES_SHOWN = 5;

/**
 * A receipt as a page of HTML for its sender, whole in itself. The same receipt gives the same text, so that
 * it can be written again and again.
 */
export function receiptPage(receipt: Receipt, county: County): string {
  const templates = templatesForReceipt(receipt, county);
  return `<!doctype html>\n${renderToString(<Page receipt={receipt} county={county} templates={templates} />)}\n`;
}

function Page({ receipt, county, templates }: { receipt: Receipt; county: County; templates: readonly Template[] }) {
  const file = shown(receipt.key.split('/').at(-1) || receipt.key);
  const sender = county.submitters.find(({ id }) => id === receipt.submitter)?.name;
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
          <p class={`outcome ${receipt.outcome}`}>{outcomeInWords(receipt)}</p>
          <p>
            Dropped at <bdi>{shown(receipt.key)}</bdi>
            {sender !== undefined && ` by ${sender}`} on {dayAndTime(receipt.receivedAt)}.
          </p>
          <Understood receipt={receipt} />
          <ReceiptFindings receipt={receipt} />
          <NextSteps receipt={receipt} />
          <Templates templates={templates} />
        </main>
        <footer>
          <p>Reference of this upload: {receipt.uploadId}</p>
        </footer>
      </body>
    </html>
  );
}

function Understood({ receipt }: { receipt: Receipt }) {
  const pairs = understoodInWords(receipt);
  if (pairs.length === 0) return null;
  return (
    <>
      <h2>What was understood</h2>
      <table class="understood">
        <caption>How this file was read</caption>
        <tbody>
          {pairs.map(([what, how]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{how}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function NextSteps({ receipt }: { receipt: Receipt }) {
  const steps = whatToDoNext(receipt);
  if (steps.length === 0) return null;
  return (
    <>
      <h2>What to do next</h2>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </>
  );
}

function Templates({ templates }: { templates: readonly Template[] }) {
  if (templates.length === 0) return null;
  return (
    <>
      <h2>{templates.length === 1 ? 'A template to fill in' : 'Templates to fill in'}</h2>
      {templates.map((template) => (
        <TemplateToDownload key={template.file} template={template} />
      ))}
    </>
  );
}

function TemplateToDownload({ template }: { template: Template }) {
  const { file, holds, rows } = template;
  const text = csvOf(template);
  const beginning = text.slice(1).split('\r\n', TEMPLATE_LINES_SHOWN).join('\n');
  return (
    <>
      <p>
        <a class="download" download={file} href={`data:text/csv;charset=utf-8,${encodeURIComponent(text)}`}>
          Download {file}
        </a>
        <br />
        {holds}
      </p>
      {/* It scrolls sideways where it is wider than the page, so the keyboard has to reach it. */}
      <section class="sheet" tabindex={0} aria-label={`How ${file} begins`}>
        <pre>{rows.length > TEMPLATE_LINES_SHOWN ? `${beginning}\n…` : beginning}</pre>
      </section>
    </>
  );
}

/** `1 February 2019 at 09:00`, by the clocks of the United Kingdom. */
function dayAndTime(instant: string): string {
  const date = new Date(instant);
  const day = date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
  return `${day} at ${date.toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' })}`;
}
