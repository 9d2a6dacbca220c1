import type { Finding } from '../../../schemas/finding.ts';
import { shown } from '../../../schemas/plain-text.ts';
import type { Receipt } from '../../../schemas/receipt.ts';
import { findingsInOrder, notListedInWords, SEVERITY_IN_WORDS } from '../../../schemas/receipt-in-words.ts';
import { Heading, type HeadingLevel } from './heading.tsx';

/** The part of a receipt that tells what was found: of the whole file first, then line by line. */
export function ReceiptFindings({ receipt, level }: { receipt: Receipt; level: HeadingLevel }) {
  const { wholeFile, byLine } = findingsInOrder(receipt);
  if (wholeFile.length + byLine.length === 0) return null;
  const within = level === 2 ? 3 : 4;
  return (
    <>
      <Heading level={level}>What was found</Heading>
      {wholeFile.length > 0 && (
        <>
          <Heading level={within}>About the whole file</Heading>
          <ul>
            {wholeFile.map((finding) => (
              <li key={finding.message}>
                <Told finding={finding} />
              </li>
            ))}
          </ul>
        </>
      )}
      {byLine.length > 0 && (
        <>
          <Heading level={within}>Line by line</Heading>
          <FindingsByLine findings={byLine} />
        </>
      )}
      {notListedInWords(receipt).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

function FindingsByLine({ findings }: { findings: readonly Finding[] }) {
  return (
    <table class="findings">
      <caption>Lines are numbered as in your file; its first line is 1</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">What it is, and what to do</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={`${finding.line} ${finding.code} ${finding.message}`}>
            <th scope="row">
              Line {finding.line}
              {finding.column !== undefined && finding.column !== '' && (
                <>
                  , <bdi class="column">{shown(finding.column)}</bdi>
                </>
              )}
            </th>
            <td>
              <Told finding={finding} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A finding in words: what it asks of the sender, and its sentence, which quotes what they wrote. */
function Told({ finding: { severity, message, found } }: { finding: Finding }) {
  return (
    <>
      <strong class={severity}>{SEVERITY_IN_WORDS[severity]}:</strong> <bdi>{shown(message)}</bdi>
      {found !== undefined && !message.replaceAll(',', '').includes(found.replaceAll(',', '')) && (
        <>
          {' '}
          It reads: “<bdi>{shown(found)}</bdi>”.
        </>
      )}
    </>
  );
}
