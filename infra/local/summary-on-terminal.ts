import { counted, wrapped } from '../../schemas/plain-text.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { countsInWords } from '../../schemas/receipt-in-words.ts';
import { receiptKey, UPLOAD_PREFIX } from '../../schemas/upload.ts';
import type { DeadLetter } from './world/message-pump.ts';

/** A summary names this many reasons for a refusal; the receipt has them all. */
const REASONS_SHOWN = 3;

/** Of more files than this the terminal does not say where the receipt of each that was taken is. */
const FEW_FILES = 5;

/**
 * What was taken and what was refused and why, in lines no wider than `width`, and where the receipts
 * of what was refused, or of a few files, can be opened: `whereIs` tells of a receipt's key where its page is.
 */
export function receiptsOnTerminal(
  receipts: readonly Receipt[],
  width: number,
  whereIs: (key: string) => string,
): string[] {
  const pageOf = ({ key, uploadId }: Receipt) => `    receipt: ${whereIs(receiptKey(key, uploadId, 'html'))}`;
  const refused = receipts.filter(({ outcome }) => outcome === 'refused');
  const taken = receipts.filter(({ outcome }) => outcome !== 'refused');
  const names = taken.map(nameOf);
  const longest = Math.max(0, ...names.map(({ length }) => length));
  return [
    ...(taken.length === 0 ? [] : ['', `Taken (${counted(taken.length, 'file')})`]),
    ...taken.flatMap((receipt, index) => [
      `  ${(names[index] ?? '').padEnd(longest)}  ${resultOf(receipt)}`,
      ...(taken.length <= FEW_FILES && receipt.findings.length > 0 ? [pageOf(receipt)] : []),
    ]),
    ...(refused.length === 0
      ? []
      : ['', `Refused (${counted(refused.length, 'file')}): of a refused file nothing is stored`]),
    ...refused.flatMap((receipt) => [...refusalOf(receipt, width), pageOf(receipt)]),
  ];
}

/** Messages that a function failed at again and again: faults of the program, not of the files. */
export function deadLettersOnTerminal(letters: readonly DeadLetter[]): string[] {
  const ofExtracts = letters.filter(({ key }) => key.startsWith(UPLOAD_PREFIX));
  if (ofExtracts.length === 0) return [];
  return [
    '',
    `Not taken through, by a fault of this program (${counted(ofExtracts.length, 'message')}):`,
    ...ofExtracts.map(({ key }) => `  ${key}`),
    '  What went wrong is written above. The files are unharmed: they can be dropped again.',
  ];
}

function resultOf(receipt: Receipt): string {
  return receipt.outcome === 'accepted' ? countsInWords(receipt) : `${receipt.outcome} (${countsInWords(receipt)})`;
}

function refusalOf(receipt: Receipt, width: number): string[] {
  const errors = receipt.findings.filter(({ severity }) => severity === 'error');
  const more = receipt.counts.errors - Math.min(errors.length, REASONS_SHOWN);
  return [
    `  ${nameOf(receipt)}`,
    ...errors
      .slice(0, REASONS_SHOWN)
      .flatMap(({ message }) => wrapped(message, width - 4).map((line) => `    ${line}`)),
    ...(more > 0 ? [`    and ${counted(more, 'more error')}: see its receipt.`] : []),
  ];
}

function nameOf({ key }: Receipt): string {
  return key.slice(UPLOAD_PREFIX.length);
}
