import type { Finding, FindingCode } from './finding.ts';
import { FINDINGS, type Severity } from './finding-catalogue.ts';
import { describePeriod, type Period } from './period.ts';
import { counted, lowerFirst } from './plain-text.ts';
import type { Receipt } from './receipt.ts';
import { QUARANTINE_DAYS } from './upload.ts';

// What a receipt says to people, in a browser and on a terminal: the words are here, once.

/** What a severity asks of the sender, worst first. */
export const SEVERITY_IN_WORDS: Record<Severity, string> = {
  error: 'To correct',
  warning: 'To look at',
  notice: 'For information',
};

const SHAPES: Record<string, string> = {
  tidy: 'a line for each figure',
  'street-crime': 'street-level records, a line for each incident',
  'council-asb-cases': 'a council’s own cases, a line for each category',
  marac: 'MARAC cases and repeat victims, a line for each period',
};
const ENCODINGS: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252, which older spreadsheets write',
};
const DELIMITERS: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** More periods than this are told by how many there are, and the first and the last. */
const PERIODS_NAMED = 6;

/** What became of an upload, in one sentence. */
export function outcomeInWords(receipt: Receipt): string {
  const { outcome, counts } = receipt;
  if (isOfPersonalData(receipt))
    return `Refused: ${isOfNameOnly(receipt) ? 'the name of this file' : 'this file'} seems to hold personal data, so nothing of it is taken, nobody can open it any more, and it will be deleted after ${QUARANTINE_DAYS} days.`;
  const things = (count: number) => counted(count, 'thing');
  if (outcome === 'refused')
    return `Refused: nothing of this file is taken, for there ${counts.errors === 1 ? 'is' : 'are'} ${things(counts.errors)} to correct in it.`;
  if (outcome === 'unchanged') return 'Unchanged: the same file was taken before, so nothing needed doing.';
  if (outcome === 'superseded')
    return 'Superseded: a newer file in the same place was taken first, so this one changed nothing.';
  const look =
    counts.warnings === 0
      ? ''
      : `, and there ${counts.warnings === 1 ? 'is' : 'are'} ${things(counts.warnings)} to look at`;
  return `Accepted: ${takenInWords(counts)} taken${look}.`;
}

/** `28 figures, 7 warnings, 1 notice`: how much was taken and found, leaving out what there is none of. */
export function countsInWords({ counts, outcome }: Receipt): string {
  const taken = outcome === 'refused' ? [] : whatWasRead(counts);
  const found = (['error', 'warning', 'notice'] as const).map((name) => [name, counts[`${name}s`]] as const);
  return [...taken, ...found.filter(([, count]) => count > 0).map(([name, count]) => counted(count, name))].join(', ');
}

/** How the file was understood, as pairs of what and how; none where it was not, or is not to be spoken of. */
export function understoodInWords(receipt: Receipt): [what: string, how: string][] {
  const { readAs, counts, outcome } = receipt;
  const { shape, encoding, delimiter, headerLine, periods } = readAs;
  if (isOfPersonalData(receipt)) return [];
  const pairs: [string, string | undefined][] = [
    ['Layout', shape && (SHAPES[shape] ?? shape.replaceAll('-', ' '))],
    ['Text', encoding && (ENCODINGS[encoding] ?? encoding)],
    ['Cells separated by', delimiter && DELIMITERS[delimiter]],
    ['Header', headerLine === undefined ? undefined : `line ${headerLine}`],
    ['Lines below the header', headerLine === undefined ? undefined : counts.linesRead.toLocaleString('en-GB')],
    ['Periods', periods.length === 0 ? undefined : periodsInWords(periods)],
    ['Taken', outcome === 'refused' ? undefined : whatWasRead(counts).join(' and ')],
  ];
  return pairs.flatMap(([what, how]) => (how === undefined ? [] : [[what, how]]));
}

/** The findings about the whole file, worst first; then those about its lines, line by line. */
export function findingsInOrder({ findings }: Receipt): { wholeFile: Finding[]; byLine: Finding[] } {
  const order = Object.keys(SEVERITY_IN_WORDS);
  const worstFirst = (one: Finding, other: Finding) => order.indexOf(one.severity) - order.indexOf(other.severity);
  const isOfFile = ({ code }: Finding) => FINDINGS[code].about === 'file';
  return {
    wholeFile: findings.filter(isOfFile).sort(worstFirst),
    byLine: findings
      .filter((finding) => !isOfFile(finding))
      .sort((one, other) => (one.line ?? 0) - (other.line ?? 0) || worstFirst(one, other)),
  };
}

/** Of each kind of which a receipt quotes only the first hundred: how many more there are. */
export function notListedInWords({ findings, counts }: Receipt): string[] {
  return Object.entries(counts.byCode).flatMap(([code, count]) => {
    const more = count - findings.filter((finding) => finding.code === code).length;
    return more === 0 ? [] : [`${more.toLocaleString('en-GB')} more of “${codeInWords(code)}” are not listed.`];
  });
}

/** `value not a number` for `value-not-a-number`. */
export function codeInWords(code: FindingCode | string): string {
  return code.replaceAll('-', ' ');
}

/** What the sender can do now, a sentence each; nothing where the findings alone are to speak. */
export function whatToDoNext(receipt: Receipt): string[] {
  const { outcome, counts } = receipt;
  // What to do about a name is in its finding.
  if (isOfNameOnly(receipt)) return [];
  if (isOfPersonalData(receipt))
    return [
      'Delete your own copies of the file, in the folder you dropped it from and in your mail.',
      'Send counts only: no names, addresses, dates of birth or numbers of people, neither in the table nor in its notes or its name.',
      'If the file holds nobody, ask the county team before you drop it again.',
    ];
  if (outcome === 'unchanged' || outcome === 'superseded') return ['Nothing needs doing.'];
  const again =
    'Drop the corrected file under the same name in the same folder: it takes the place of this one, all of it.';
  if (outcome === 'accepted')
    return counts.warnings === 0
      ? ['Nothing needs doing.', `If a figure turns out to be wrong: ${lowerFirst(again)}`]
      : [
          `Look at what is marked “${SEVERITY_IN_WORDS.warning}”. If the file is right, nothing needs doing.`,
          `If it is not: ${lowerFirst(again)}`,
        ];
  const placeIsWrong = receipt.findings.some(({ code }) => OF_THE_PLACE.has(code));
  return [
    `Correct what is marked “${SEVERITY_IN_WORDS.error}” in your own copy of the file.`,
    'Save it as “CSV UTF-8 (comma delimited)”.',
    placeIsWrong ? 'Drop it in the folder of its sender and of what it holds.' : again,
    'Until then a file that was accepted here before, if there was one, still counts.',
  ];
}

/** Findings that a file has for where it was dropped. */
const OF_THE_PLACE: ReadonlySet<string> = new Set<FindingCode>([
  'place-not-understood',
  'submitter-not-known',
  'dataset-not-known',
  'dataset-not-yours',
]);

function isOfNameOnly({ findings }: Receipt): boolean {
  const [first, second] = findings.filter(({ code }) => code.startsWith('personal-data-'));
  return first?.code === 'personal-data-in-file-name' && second === undefined;
}

/** Of a file that seems to hold personal data, a receipt says nothing of how it was read. */
export function isOfPersonalData({ findings }: Receipt): boolean {
  return findings.some(({ code }) => code.startsWith('personal-data-'));
}

function takenInWords(counts: Receipt['counts']): string {
  return `${whatWasRead(counts).join(' and ')} ${counts.figures + counts.statements === 1 ? 'is' : 'are'}`;
}

function whatWasRead({ figures, statements }: Receipt['counts']): string[] {
  const entries = statements === 0 ? [] : [counted(statements, 'entry', 'entries')];
  return figures === 0 && statements > 0 ? entries : [counted(figures, 'figure'), ...entries];
}

function periodsInWords(periods: readonly Period[]): string {
  const [first, last] = [periods[0] ?? '', periods.at(-1) ?? ''];
  if (periods.length <= PERIODS_NAMED) return periods.map(describePeriod).join('; ');
  return `${periods.length} periods, from ${describePeriod(first)} to ${describePeriod(last)}`;
}
