import type { Finding } from '../../../schemas/finding.ts';
import { shown, wrapped } from '../../../schemas/plain-text.ts';
import type { Receipt } from '../../../schemas/receipt.ts';
import {
  findingsInOrder,
  notListedInWords,
  outcomeInWords,
  SEVERITY_IN_WORDS,
  understoodInWords,
  whatToDoNext,
} from '../../../schemas/receipt-in-words.ts';

/** A receipt as plain lines of text, no wider than `width`: the same, in the same order, as on its page. */
export function receiptOnTerminal(receipt: Receipt, width: number): string[] {
  const { wholeFile, byLine } = findingsInOrder(receipt);
  return [
    shown(receipt.key),
    ...wrapped(outcomeInWords(receipt), width),
    ...understoodInWords(receipt).flatMap(([what, how]) => wrapped(`  ${what}: ${how}`, width, 4)),
    ...section('About the whole file', wholeFile.map(findingInWords), width),
    ...section('Line by line', [...byLine.map(findingInWords), ...notListedInWords(receipt)], width),
    ...section('What to do next', whatToDoNext(receipt), width),
  ];
}

function section(title: string, points: readonly string[], width: number): string[] {
  if (points.length === 0) return [];
  return ['', `${title}:`, ...points.flatMap((point) => wrapped(`  - ${point}`, width, 4))];
}

function findingInWords({ severity, message }: Finding): string {
  return `${SEVERITY_IN_WORDS[severity]}: ${shown(message)}`;
}
