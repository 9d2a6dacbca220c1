import type { Reading } from '../../../schemas/judgement.ts';

/** The sides on which something can stand out. */
export type Side = 'higher' | 'lower';

const SIGNS: Record<Side, string> = { higher: '▲', lower: '▼' };

/** The class by which a style colours what is better or worse for people, and nothing else. */
export function readingClass(reading: Reading | null): string {
  return `reading-${reading ?? 'neither'}`;
}

/** `higher, worse`; of a measure that is neutral `higher` alone. */
export function standingInWords(side: string, reading: Reading | null): string {
  return reading === null || reading === 'neither' ? side : `${side}, ${reading}`;
}

/** `▲ higher, worse`: told by shape and in words, so that no colour is needed. */
export function standingWithSign(side: Side, reading: Reading | null): string {
  return `${SIGNS[side]} ${standingInWords(side, reading)}`;
}
