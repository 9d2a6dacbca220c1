/** What a value looks like beside what it usually is: a digit left out, a digit typed twice, or far off in another way. */
export type Slip = { usual: number; kind: 'digit-missing' | 'digit-doubled' | 'far-off' };

/** Values of which neither this one nor the usual one is so large move a lot by chance. */
const SMALLEST = 30;

/** A value this many times the usual one, or this small a part of it, is looked at; a true change seldom is so great. */
const LOOKED_AT = 1.8;

/** Beyond this it is told of even if no one digit explains it. */
const FAR_OFF = 5;

/** A digit put in or taken out explains a value if that brings it this near to the usual one. */
const NEAR = 0.3;

/** How many times further off, as factors go, a value has to be than nine in ten of its own history are. */
const BEYOND_ITS_KIND = 2.5;

/**
 * Judges a value by the values that stand in its place otherwise: null where nothing is odd about it. The
 * bounds were set on eleven years of London's monthly counts by borough and category: of 10,000 true ones
 * 5 to 10 are told of; of those with a digit missing 92 %, of those with one typed twice 98 %.
 */
export function looksLikeASlip(value: number, history: readonly number[]): Slip | null {
  if (history.length === 0) return null;
  const usual = medianOf(history);
  if (Math.max(value, usual) < SMALLEST) return null;
  const factor = factorBetween(value, usual);
  if (factor < LOOKED_AT) return null;
  const ownFactors = history.map((other) => factorBetween(other, usual)).sort((one, other) => one - other);
  const ofItsKind = ownFactors[Math.floor((ownFactors.length - 1) * 0.9)] ?? 1;
  if (factor < ofItsKind ** BEYOND_ITS_KIND) return null;
  const isNear = (mended: number) => Math.abs(mended - usual) <= NEAR * usual;
  if (value < usual && withADigitMore(value).some(isNear)) return { usual, kind: 'digit-missing' };
  if (value > usual && withoutADoubledDigit(value).some(isNear)) return { usual, kind: 'digit-doubled' };
  return factor >= FAR_OFF ? { usual, kind: 'far-off' } : null;
}

/** 1 where two are the same; half is added to each, so that none is a factor too. */
function factorBetween(one: number, other: number): number {
  const ratio = (one + 0.5) / (other + 0.5);
  return Math.max(ratio, 1 / ratio);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const [lower = 0, upper = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return (lower + upper) / 2;
}

/** 112, 212, 312 … 1012, 1112 … 129: every number that loses one digit to become this one. */
function withADigitMore(value: number): number[] {
  const text = String(value);
  const places = Array.from({ length: text.length + 1 }, (_, place) => place);
  return places.flatMap((place) =>
    Array.from('0123456789', (digit) => Number(text.slice(0, place) + digit + text.slice(place))),
  );
}

/** 5350 for 53350: every number that becomes this one when one of its digits is typed twice. */
function withoutADoubledDigit(value: number): number[] {
  const digits = Array.from(String(value));
  return digits.flatMap((digit, place) =>
    digit === digits[place + 1] ? [Number(digits.toSpliced(place, 1).join(''))] : [],
  );
}
