import type { ComponentChildren } from 'preact';
import type { Receipt } from '../../../schemas/receipt.ts';
import { outcomeInWords, understoodInWords, whatToDoNext } from '../../../schemas/receipt-in-words.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { ReceiptFindings } from './receipt-findings.tsx';
import { ReceiptTemplates } from './receipt-templates.tsx';
import type { Template } from './template.ts';

type ReceiptBodyProps = {
  receipt: Receipt;
  templates: readonly Template[];
  /** Of its headings; those within a part are one below. */
  level: HeadingLevel;
  /** Stands between what became of the file and why: where it was dropped, or what else the page says of that. */
  children: ComponentChildren;
};

/** All that a receipt says below its title: on its own page, and in the page where a file is checked. */
export function ReceiptBody({ receipt, templates, level, children }: ReceiptBodyProps) {
  return (
    <>
      <p class={`outcome ${receipt.outcome}`}>{outcomeInWords(receipt)}</p>
      {children}
      <Understood receipt={receipt} level={level} />
      <ReceiptFindings receipt={receipt} level={level} />
      <NextSteps receipt={receipt} level={level} />
      <ReceiptTemplates templates={templates} level={level} />
    </>
  );
}

function Understood({ receipt, level }: { receipt: Receipt; level: HeadingLevel }) {
  const pairs = understoodInWords(receipt);
  if (pairs.length === 0) return null;
  return (
    <>
      <Heading level={level}>What was understood</Heading>
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

function NextSteps({ receipt, level }: { receipt: Receipt; level: HeadingLevel }) {
  const steps = whatToDoNext(receipt);
  if (steps.length === 0) return null;
  return (
    <>
      <Heading level={level}>What to do next</Heading>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </>
  );
}
