import { type ReadNumber, readNumber } from './read-number.ts';

/**
 * What a comment says of a change in percent: nothing; something that could be of other figures than those
 * it stands beside; or one percentage with the direction in which it goes, as it was written and as it is read.
 */
export type PercentInWords =
  | { state: 'none' }
  | { state: 'unclear' }
  | { state: 'percent'; found: string; number: Extract<ReadNumber, { state: 'number' }> };

const PERCENT = String.raw`(?<number>[+\-−–]?\s?\d[\d,]*(?:\.\d+)?)\s?(?:%|per ?cent\b)`;
const FALL = 'decreased?|falls?|fell|fallen|reduced|reduction|down|dropped|drop|lower';
const RISE = 'increased?|rises?|rose|risen|up|higher';
const DIRECTION = String.raw`\b(?:(?<fall>${FALL})|(?<rise>${RISE}))\b`;
const ONE_PERCENT = new RegExp(PERCENT, 'i');
const ALL_PERCENTS = new RegExp(PERCENT, 'gi');
const BEFORE = new RegExp(String.raw`${DIRECTION}(?:\s+(?:of|by))?\s+${PERCENT}`, 'i');
const BEHIND = new RegExp(String.raw`${PERCENT}\s+${DIRECTION}`, 'i');

/** Words around a percentage that leave it one of the figures beside it. Any other may make it one of something else. */
const PLAIN =
  /\b(an?|the|this|there|is|was|has|have|been|by|of|on|over|since|compared|comparison|with|to|from|in|overall|previous|prior|last|latest|same|years?|period|months?|12|twelve|figures?|than)\b|[()'’"/-]/g;

/** Reads `decrease of 12.8%`, `up 5%`, `12.8% lower than the previous year` out of a comment. */
export function percentInWords(comment: string): PercentInWords {
  const [percent, another] = comment.match(ALL_PERCENTS) ?? [];
  if (percent === undefined) return { state: 'none' };
  // A comma or a point between digits is part of a number and ends nothing.
  const clause = comment.split(/[;:]|[,.](?!\d)/).find((part) => ONE_PERCENT.test(part)) ?? '';
  const match = BEFORE.exec(clause) ?? BEHIND.exec(clause);
  const rest = clause
    .replace(match?.[0] ?? '', ' ')
    .toLowerCase()
    .replace(PLAIN, ' ');
  if (another !== undefined || match === null || rest.trim() !== '') return { state: 'unclear' };
  const number = readNumber((match.groups?.['number'] ?? '').replace(/\s/g, ''));
  if (number.state !== 'number') return { state: 'unclear' };
  const value = match.groups?.['fall'] !== undefined && number.value > 0 ? -number.value : number.value;
  return { state: 'percent', found: match[0], number: { ...number, value } };
}
