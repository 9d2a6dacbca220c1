import type { Reading } from '../../../schemas/judgement.ts';
import type { QuartiledRank } from '../../../schemas/rank.ts';
import type { Mark } from '../marks/marks.ts';
import {
  changeInWords,
  countInWords,
  intervalInWords,
  percentInWords,
  rateInWords,
  toOneDecimal,
} from '../words/numbers.ts';
import type { ShownCell } from './shown-table.ts';

/** What all lines of a comparison have, whatever they are of. */
type Changed = {
  current: number | null;
  previous: number | null;
  change: number | null;
  changePercent: number | null;
  moreThanChance: boolean | null;
  changeReading: Reading | null;
};

/** What is worked out from figures, where they are not such that it can be. */
export const NOT_WORKED_OUT: ShownCell = { text: '', value: null, marks: ['not-applicable'] };

/** A count, or what stands for it: what its incomplete months come to, or that there is none. */
export function countCell(
  count: number | null,
  partial: number | null,
  marks: readonly Mark[],
  link?: string,
): ShownCell {
  const linked = link === undefined ? {} : { link };
  if (count !== null) return { text: countInWords(count), value: toOneDecimal(count), marks, ...linked };
  if (partial !== null) {
    const all = [...new Set<Mark>(['partial', ...marks])];
    return { text: countInWords(partial), value: toOneDecimal(partial), marks: all, ...linked };
  }
  return { text: '', value: null, marks: marks.includes('withheld') ? marks : ['missing'], ...linked };
}

/** The change and the change in percent, each with what must be said of it; `marks` are those of both. */
export function changeCells(changed: Changed, marks: readonly Mark[]): [change: ShownCell, percent: ShownCell] {
  const { change, changePercent, moreThanChance, changeReading } = changed;
  if (change === null) return [NOT_WORKED_OUT, NOT_WORKED_OUT];
  // Across a break nobody can say what a change means.
  const isWithinChance = moreThanChance === false && changeReading !== null && change !== 0;
  const all: readonly Mark[] = isWithinChance ? [...marks, 'chance'] : marks;
  return [
    { text: changeInWords(change), value: toOneDecimal(change), marks: all },
    changePercent === null ? NOT_WORKED_OUT : { text: percentInWords(changePercent), value: changePercent, marks: all },
  ];
}

/** Which way it went and what that means, in words; a neutral measure is only more or fewer. */
export function directionCell({ change, moreThanChance, changeReading }: Changed): ShownCell {
  if (change === null) return { text: '', value: null };
  if (change === 0) return { text: 'No change', value: 'no change' };
  const way = change > 0 ? 'More' : 'Fewer';
  if (moreThanChance === false && changeReading !== null)
    return { text: 'No more than chance', value: 'no more than chance' };
  if (changeReading === 'better' || changeReading === 'worse')
    return {
      text: `${way}: ${changeReading}`,
      value: `${way.toLowerCase()}: ${changeReading}`,
      reading: changeReading,
    };
  return { text: way, value: way.toLowerCase() };
}

/** A rate per 1,000 people with its 95 % interval beneath it. */
export function rateCell(rate: number | null, interval: readonly [number, number] | null): ShownCell {
  if (rate === null) return NOT_WORKED_OUT;
  return {
    text: rateInWords(rate),
    value: toOneDecimal(rate),
    ...(interval && { detail: intervalInWords(interval) }),
  };
}

/** A place, and beneath it among how many: `4`, `of 13, shared`. */
export function rankCell(rank: Pick<QuartiledRank, 'position' | 'outOf' | 'tied'> | null): ShownCell {
  if (rank === null) return NOT_WORKED_OUT;
  const { position, outOf, tied } = rank;
  return { text: String(position), value: position, detail: `of ${outOf}${tied ? ', shared' : ''}` };
}

const AGAINST = { higher: 'Higher', similar: 'Similar', lower: 'Lower' };

/** Where a rate lies against that of the county, with words for how far. */
export function againstCell(
  against: keyof typeof AGAINST | null,
  beyond998: boolean | null,
  reading: Reading | null,
): ShownCell {
  if (against === null) return NOT_WORKED_OUT;
  const means = reading === 'better' || reading === 'worse' ? reading : null;
  return {
    text: means === null ? AGAINST[against] : `${AGAINST[against]}: ${means}`,
    value: means === null ? against : `${against}: ${means}`,
    ...(beyond998 === true && { detail: 'beyond 99.8 %' }),
    ...(means !== null && { reading: means }),
  };
}
