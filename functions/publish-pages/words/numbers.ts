// Numbers as pages show them: grouped by thousands, with a true minus sign.

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const ONE_DECIMAL = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `5,370`; a count that is no whole number keeps one decimal. */
export function countInWords(count: number): string {
  return withMinus(WHOLE.format(count));
}

/** `+323`, `−545`, `0`. */
export function changeInWords(change: number): string {
  return `${change > 0 ? '+' : ''}${countInWords(change)}`;
}

/** `+5.6 %`, `−9.2 %`, `0.0 %`, with a space that does not break. */
export function percentInWords(percent: number): string {
  return `${percent > 0 ? '+' : ''}${withMinus(ONE_DECIMAL.format(percent))}\u00a0%`;
}

/** `50.5`: a rate, to the one decimal that is shown. */
export function rateInWords(rate: number): string {
  return withMinus(ONE_DECIMAL.format(rate));
}

/** `49.1 to 51.8`. */
export function intervalInWords([lower, upper]: readonly [number, number]): string {
  return `${rateInWords(lower)} to ${rateInWords(upper)}`;
}

function withMinus(text: string): string {
  return text.replace('-', '−');
}

/** A number rounded as it is shown: to one decimal, half away from nought. */
export function toOneDecimal(number: number): number {
  return (Math.sign(number) * Math.round(Math.abs(number) * 10)) / 10 || 0;
}
