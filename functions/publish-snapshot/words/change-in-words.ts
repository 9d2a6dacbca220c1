import type { AreaComparison, TotalComparison } from '../../../schemas/comparison.ts';
import { numberInWords } from './counted-in-words.ts';

// However large or small a change is, only its number says so: no adjective does.

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
// Made once, since making one takes longer than all else that a sentence needs; and not while the function loads.
let oneDecimal: Intl.NumberFormat | undefined;

export type Change = Pick<AreaComparison, 'current' | 'previous' | 'change' | 'changePercent'>;
export type ChangeAcross = Pick<TotalComparison, 'name' | keyof Change>;
export type KnownChange = { current: number; previous: number; change: number; changePercent: number | null };

/** Null where one of the two counts is not known, or no change is worked out from them. */
export function knownChange({ current, previous, change, changePercent }: Change): KnownChange | null {
  if (current === null || previous === null || change === null) return null;
  return { current, previous, change, changePercent };
}

/**
 * What follows a count that is compared with that of the months `before`: `545 fewer than in the same months of 2018 (−9.2 %)`,
 * `up from none in April 2018`, `as many as in 2017`, `nor in April 2018`.
 */
export function changeInWords(
  { current, previous, change, changePercent }: KnownChange,
  before: string,
  isApproximate: boolean,
): string {
  const about = isApproximate ? 'about ' : '';
  if (change === 0) return current === 0 ? `nor in ${before}` : `${about}as many as in ${before}`;
  if (previous === 0) return `${change > 0 ? 'up' : 'down'} from none in ${before}`;
  const difference = `${about}${numberInWords(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'}`;
  const percent = percentInWords(changePercent, `${about}${change > 0 ? '+' : '−'}`);
  return `${difference} than in ${before}${percent === null ? '' : ` (${percent})`}`;
}

/**
 * How the whole county changed, to stand behind the change of an area that lies in it: `across Kent and Medway the fall was
 * 8.8 %`, or, where the area did not fall with it, `there was a fall of 8.8 %`. Null where that is not known.
 */
export function changeAcrossInWords(across: ChangeAcross, ofArea: number): string | null {
  const known = knownChange(across);
  if (known === null) return null;
  const { current, previous, change, changePercent } = known;
  const { name } = across;
  if (change === 0) return `across ${name} there was no change`;
  const size = previous === 0 ? `from none to ${numberInWords(current)}` : percentInWords(changePercent);
  if (size === null) return null;
  const noun = change > 0 ? 'rise' : 'fall';
  if (Math.sign(change) === Math.sign(ofArea)) return `across ${name} the ${noun} was ${size}`;
  return `across ${name} there was a ${noun} ${previous === 0 ? '' : 'of '}${size}`;
}

/** `9.2 %`, `1,250.0 %`, behind a sign if one is given; of a change that rounds to nothing `less than 0.1 %`. Null where there is none. */
function percentInWords(changePercent: number | null, sign = ''): string | null {
  if (changePercent === null) return null;
  if (changePercent === 0) return 'less than 0.1 %';
  oneDecimal ??= new Intl.NumberFormat('en-GB', ONE_DECIMAL);
  return `${sign}${oneDecimal.format(Math.abs(changePercent))} %`;
}
