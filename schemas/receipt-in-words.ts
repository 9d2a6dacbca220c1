import type { Finding } from './finding.ts';
import type { Severity } from './finding-catalogue.ts';
import { describePeriod } from './period.ts';
import { counted, wrapped } from './plain-text.ts';
import type { Outcome, Receipt } from './receipt.ts';

const OUTCOMES: Record<Outcome, string> = {
  accepted: 'Accepted: its figures are taken.',
  refused: 'Refused: nothing of it is taken. Correct what follows and drop the file again.',
  unchanged: 'Unchanged: the same file was taken before, so nothing needed doing.',
  superseded: 'Superseded: a newer file in the same place was taken first, so this one changed nothing.',
};

const SEVERITIES: readonly [Severity, string][] = [
  ['error', 'To correct'],
  ['warning', 'To look at as well'],
  ['notice', 'For your information'],
];

const DELIMITERS: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** A receipt as plain lines of text, no wider than `width`, for somebody who is not a programmer. */
export function receiptInWords(receipt: Receipt, width: number): string[] {
  return [
    receipt.key,
    OUTCOMES[receipt.outcome],
    ...readAsInWords(receipt, width),
    ...SEVERITIES.flatMap(([severity, title]) => findingsInWords(receipt, severity, title, width)),
  ];
}

/** `28 figures, 7 warnings, 1 notice`: how much was taken and found, leaving out what there is none of. */
export function countsInWords({ counts, outcome }: Receipt): string {
  const figures = outcome === 'refused' ? [] : [counted(counts.figures, 'figure')];
  const found = (['error', 'warning', 'notice'] as const).map((name) => [name, counts[`${name}s`]] as const);
  return [...figures, ...found.filter(([, count]) => count > 0).map(([name, count]) => counted(count, name))].join(
    ', ',
  );
}

function readAsInWords({ readAs, counts }: Receipt, width: number): string[] {
  if (readAs.shape === undefined || readAs.headerLine === undefined) return [];
  const how = [
    readAs.encoding?.toUpperCase(),
    DELIMITERS[readAs.delimiter ?? ''],
    `header on line ${readAs.headerLine}`,
  ];
  const periods = readAs.periods.map(describePeriod).join('; ');
  const lines = [
    `Read as: ${readAs.shape} (${how.filter((part) => part !== undefined).join(', ')}), ${counted(counts.linesRead, 'line')} below the header.`,
    ...(counts.figures === 0
      ? []
      : [`Taken: ${counted(counts.figures, 'figure')}${periods === '' ? '' : ` for ${periods}`}.`]),
  ];
  return lines.flatMap((line) => wrapped(line, width, 2));
}

function findingsInWords({ findings, counts }: Receipt, severity: Severity, title: string, width: number): string[] {
  const chosen = findings.filter((finding) => finding.severity === severity);
  if (chosen.length === 0) return [];
  const all = counts[`${severity}s`];
  const more = all > chosen.length ? `; the first ${chosen.length} are shown` : '';
  return [
    '',
    `${title} (${all.toLocaleString('en-GB')}${more}):`,
    ...chosen.flatMap((finding) => findingInWords(finding, width)),
  ];
}

function findingInWords(finding: Finding, width: number): string[] {
  return wrapped(finding.message, width - 4).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`));
}
