import { FINDINGS, type Severity } from '../../../schemas/finding-catalogue.ts';
import { SEVERITY_IN_WORDS } from '../../../schemas/receipt-in-words.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

const WHAT_COMES_OF_IT: Record<Severity, string> = {
  error: 'the file is refused, all of it, until this is corrected.',
  warning: 'the file is taken; something in it is likely to be wrong.',
  notice: 'the file is taken; nothing needs doing unless the sender meant something else.',
};

/** Every finding of the catalogue as a page of Markdown: of the whole file first, then of a line, worst first. */
export function findingsInMarkdown(): string {
  return [
    '# What a receipt can say',
    '',
    'This page is made from `schemas/finding-catalogue.ts` by `npm run docs`. Names in braces are filled in from the file: what stands on which',
    'line, under which heading. How to send a file is told in [for-districts.md](for-districts.md).',
    '',
    ...SEVERITIES.map(
      (severity) => `- **${severity}**, shown as “${SEVERITY_IN_WORDS[severity]}”: ${WHAT_COMES_OF_IT[severity]}`,
    ),
    ...section('About the whole file', 'file'),
    ...section('About a line', 'line'),
    '',
  ].join('\n');
}

function section(title: string, about: 'file' | 'line'): string[] {
  const all = Object.entries(FINDINGS).filter(([, finding]) => finding.about === about);
  const lines = SEVERITIES.flatMap((severity) =>
    all
      .filter(([, finding]) => finding.severity === severity)
      .map(([code, { sentence }]) => `| \`${code}\` | ${severity} | ${inTable(sentence)} |`),
  );
  return ['', `## ${title}`, '', '| code | severity | what its sender reads |', '|---|---|---|', ...lines];
}

/** A sentence as the cell of a table, in which a bar or an angle bracket would mean something. */
function inTable(sentence: string): string {
  return sentence.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|');
}
