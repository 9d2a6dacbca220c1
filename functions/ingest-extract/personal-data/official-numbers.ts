const TEN_DIGITS = /(?<![\p{L}\d])(?<!\d[.,/-])(?<!(?:^|\s)-)\d{3}([\s.-]?)\d{3}\1\d{4}(?![\p{L}\d]|[.,/-]\d)/gu;

/** Two letters that HM Revenue and Customs gives out, six digits, and a letter from A to D. */
const NATIONAL_INSURANCE =
  /(?<![\p{L}\d]|\d-|\p{L}-)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ .-]?\d{2}){3}[ .-]?[A-D](?![\p{L}\d]|-[\p{L}\d])/iu;

/**
 * Whether a text has an NHS number in it: ten digits, plain or as 3-3-4, whose last is the check digit of
 * the others. Of ten digits alone in a cell only their column tells; see `number-columns.ts`.
 */
export function hasNhsNumber(text: string): boolean {
  if (isTenDigits(text)) return false;
  return [...text.matchAll(TEN_DIGITS)].some(([number]) => isNhsNumber(number.replace(/\D/g, '')));
}

/** Whether a cell is ten digits and nothing else. */
export function isTenDigits(text: string): boolean {
  return /^\d{10}$/.test(text);
}

/** Whether a text has a National Insurance number in it. */
export function hasNationalInsuranceNumber(text: string): boolean {
  return NATIONAL_INSURANCE.test(text);
}

/**
 * Whether ten digits are an NHS number: modulo 11 with weights from 10 down to 2. A number of one and the
 * same digit may pass that and is nobody's.
 */
export function isNhsNumber(digits: string): boolean {
  if (new Set(digits).size === 1 || digits.startsWith('0')) return false;
  const weighted = [...digits.slice(0, 9)].reduce((sum, digit, place) => sum + Number(digit) * (10 - place), 0);
  return (11 - (weighted % 11)) % 11 === Number(digits[9]);
}
