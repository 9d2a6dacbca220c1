/** Bounded, so that a long cell costs no more for having no e-mail address in it. */
const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.\p{L}{2,24}/u;

/** `jane [at] example dot org`, `jane @ example.org`: written so that programs shall not see them. */
const VEILED_EMAIL =
  /[\p{L}\p{N}._%+-]{1,64}\s?(?:[[({]\s?at\s?[\])}]|@)\s?[\p{L}\p{N}-]{1,63}(?:\.|\s?[[({]dot[\])}]\s?|\sdot\s)[\p{L}\p{N}]{2,24}/iu;

/** National numbers, less the 0 before them, as Ofcom's numbering plan has them. */
const NATIONAL = /^(?:1[1-9]\d{7,8}|2[03489]\d{8}|3[0347]\d{8}|5[56]\d{8}|7\d{9}|8[0478]\d{7,8}|9[01]\d{8})$/;

/** `+44 (0)1233 …` and `0044 1233 …`, which are written 01233 … at home. */
const INTERNATIONAL = /(?:\+|(?<!\d[\s.-]?)00)\s?44[\s.-]{0,2}(?:\(?0\)?)?[\s.-]{0,2}(?=\(?[1-9])/g;

/** What may stand between two groups of one telephone number. */
const WITHIN_PHONE = /^\)?[\s.-]{0,3}$/;

/** `E01233…` began further left; `Tel01233…` did not. */
const PART_OF_A_CODE = /(?<!tel|mob|phone|mobile)[\p{L}_]$/iu;

/** Between digits, what makes one number of them: `10.01233…`, `1,012`. */
const WITHIN_NUMBER = /^[.,/]$/;

const MOST_GROUPS = 6;

/** Whether a text has an e-mail address in it. */
export function hasEmail(text: string): boolean {
  if (text.includes('@') && EMAIL.test(text)) return true;
  return /@|[[({]\s?at\s?[\])}]/i.test(text) && VEILED_EMAIL.test(text);
}

/** Whether a cell is a mobile number without the 0 before it, as spreadsheets make of one: nothing by itself. */
export function isMobileWithoutZero(text: string): boolean {
  return /^(?:44)?7\d{3} ?\d{6}$/.test(text);
}

/** Digits that stand together, with the text around them up to the digits before and behind. */
type Group = { before: string; digits: string; behind: string; isFirst: boolean };

/** Whether a text has a United Kingdom telephone number in it, in any of the usual groups. */
export function hasPhone(text: string): boolean {
  const groups = groupsOf(text.replace(INTERNATIONAL, ' 0'));
  return groups.some((_, first) => beginsPhone(groups.slice(first, first + MOST_GROUPS + 1)));
}

/** The first group has three digits or more, so that `01-02-2019 10` is a date and an hour. */
function beginsPhone(groups: readonly Group[]): boolean {
  const [first] = groups;
  if (first === undefined || !/^0\d\d/.test(first.digits) || PART_OF_A_CODE.test(first.before)) return false;
  if (!first.isFirst && WITHIN_NUMBER.test(first.before)) return false;
  const mayBeReference = !/(?<!\p{L})(?:tel|phone|telephone|mob|mobile|call|ring|rang)/iu.test(first.before);
  let number = '';
  for (const [index, { before, digits, behind }] of groups.entries()) {
    const joined = WITHIN_PHONE.test(before) || (index === 1 && before === '/' && first.digits.length === 5);
    if (index > 0 && (digits.length === 1 || !joined)) return false;
    number += digits;
    // Ten digits in one may be any reference; telephone numbers of ten are few, and mostly spaced.
    if (index === 0 && digits.length === 10 && mayBeReference) return false;
    if (NATIONAL.test(number.slice(1)) && endsAt(behind, groups[index + 1])) return true;
  }
  return false;
}

/** A further group right behind makes it a longer number; a second telephone number there is seen by itself. */
function endsAt(behind: string, next: Group | undefined): boolean {
  if (/^(?!x|ext)\p{L}/iu.test(behind)) return false;
  return next === undefined || !WITHIN_PHONE.test(behind);
}

function groupsOf(text: string): Group[] {
  const between = text.split(/\d+/);
  return (text.match(/\d+/g) ?? []).map((digits, at) => ({
    before: between[at] ?? '',
    digits,
    behind: between[at + 1] ?? '',
    isFirst: at === 0,
  }));
}
