import type { Period } from '../../../schemas/period.ts';
import { withoutFootnoteMarks } from './footnote-marks.ts';
import { periodsIn } from './read-period.ts';
import { visibleText } from './visible-text.ts';

/** What the heading of a column says that its cells are. */
export type Heading =
  | { kind: 'area' | 'code' | 'ward' | 'measure' | 'period-of-line' | 'value' | 'year' | 'note' | 'blank' | 'other' }
  | { kind: 'period'; period: Period }
  | { kind: 'printed'; what: PrintedKind; periods?: Period[] };

/**
 * Numbers that a table prints beside its figures, derived from them: checked, never stored. `periods`
 * are those that the heading names. What is `unchecked` is worked out in a way that the heading does
 * not tell.
 */
export type PrintedKind = 'change' | 'percent' | 'rate' | 'rank' | 'total' | 'unchecked';

/** Headings seen for each kind of column, in lower case with single spaces and no underscores. */
const HEADINGS: readonly [
  Heading['kind'] & ('area' | 'code' | 'ward' | 'measure' | 'period-of-line' | 'value' | 'year' | 'note'),
  RegExp,
][] = [
  [
    'code',
    /^((area|district|la|lad|ltla|local authority|authority|geography|ons|gss)( ons| gss)? ?code|code|gss|lad\d{0,2} ?cd)$/,
  ],
  [
    'area',
    /^((reporting |council )?(area|district|borough|council|location|place)s?( ?\((area|district|borough|council|csp|la)s?\))?|community safety units?|csu|districts? ?(and|&) ?medway( ua)?|(area|district) ?\/ ?(area|district)|la|lad|ltla|csp|(local )?authorit(y|ies)( area| district)?|local police district|community safety partnerships?|(district|borough|city|unitary)( ?(\/|or|and|&|,) ?(district|borough|city|unitary|council|medway)){1,2}|lad\d{0,2} ?nm)( name| area)?$|^name$|^name of (the )?(area|district|borough|council|local authority)$/,
  ],
  [
    'ward',
    /^((the |top |highest |five |ten |\d{1,2} |electoral |council |district |borough )*wards?|name of (the )?ward)( names?)?$/,
  ],
  ['measure', /^(measure|measure id|indicator)$/],
  [
    'period-of-line',
    /^((time |reporting )?period|(reporting )?month|quarter|date|month ?(\/|and|&)? ?year|calendar year)$/,
  ],
  [
    'value',
    /^(values?|figures?|counts?|numbers?|population|estimate|observation|obs value|crimes|offences|incidents|cases|visitors|reports|(number|no\.?|count|sum|total number) of (value|figures?|recorded (crimes?|offences?|incidents?)|crimes?|offences?|incidents?|cases?|visitors?|reports?))$/,
  ],
  ['year', /^(year|mid-?year|mid year)$/],
  ['note', /^((foot)?notes?|comments?|remarks?|source|edition)$/],
];

/** Words that may stand around a period in the heading of a column of figures without changing what they are. */
const FILLER =
  /\b(no|nos|numbers?|count|sum|volume|total|all|actual|recorded|reported|police|of|in|for|the|period|months?|crimes?|offences?|incidents?|cases?|reports?|visitors?|figures?|values?|q[1-4]|rolling|ytd|year to date|provisional|prov|revised|final|audited|unaudited)\b|(?<=[ ([])[pr](?=[)\]]|$)|[()[\].,:;*]/g;

/** Words that say no more about a printed number than what it is. Any other word may make it something else. */
const PLAIN =
  /\b(1,?000|1 ?=? ?highest|(19|20)\d{2} ?(to|-|\/) ?(19|20)\d{2}|no|nos|numbers?|numerical|volume|actual|in|the|of|to|by|and|on|for|with|recorded|sum|change|chge?|diff?(erence)?|var(iance|iation)?|yoy|year on year|incr?(ease)?|decr?(ease)?|percent(age)?|pct|per ?cent|per|thousand|offences?|crimes?|incidents?|cases?|reports?|visitors?|compared|comparison|previous|last|prior|same|year|period|months?|position|rank|ranking|county|force|highest|count|popn|pop|population|people|persons|residents|rates?|crude)\b|lowest|[%().,:;/=#£&'+*±-]/g;

/** Reads one heading. A heading that could mean two things is `other`: nothing is guessed. */
export function readHeading(cell: string): Heading {
  const text = withoutFootnoteMarks(visibleText(cell).replace(/[_\s]+/g, ' '))
    .toLowerCase()
    .trim();
  if (text === '') return { kind: 'blank' };
  for (const [kind, pattern] of HEADINGS) if (pattern.test(text)) return { kind };
  const { periods, around } = periodsIn(text);
  const what = printedKind(around);
  if (what !== null) return { kind: 'printed', what, ...(periods.length > 0 && { periods }) };
  const [period, another] = periods;
  const isPeriod = period !== undefined && another === undefined && around.replace(FILLER, '').trim() === '';
  return isPeriod ? { kind: 'period', period } : { kind: 'other' };
}

function printedKind(text: string): PrintedKind | null {
  const what = derivedKind(text);
  return what !== null && text.replace(PLAIN, '').trim() !== '' ? 'unchecked' : what;
}

function derivedKind(text: string): PrintedKind | null {
  const derived =
    /\b(change|chge?|diff?(erence)?|var(iance|iation)?|yoy|incr?(ease)?|decr?(ease)?|reduction)\b|\+ ?\/ ?-|±/.test(
      text,
    );
  const percent = /%|\bper ?cent(age)?\b|\bpct\b/.test(text);
  if (/\b(position|rank|ranking)\b/.test(text)) {
    const otherOrder = /\brates?\b|\bper\b/.test(text) || /lowest/.test(text.replace('highest to lowest', ''));
    return otherOrder ? 'unchecked' : 'rank';
  }
  if (/(\bper |\brate ?\/ ?)(1,?000|thousand)\b/.test(text)) return derived || percent ? 'unchecked' : 'rate';
  if (/\bper [\d,]+|\brates?\b|\baverage\b|\bshare\b|\btargets?\b/.test(text)) return 'unchecked';
  // Under "Decrease" alone a fall of 5 may be written 5 or -5.
  if (
    derived &&
    /\b(decr?(ease)?|reduction)\b/.test(text) &&
    !/\b(change|chge?|diff?(erence)?|incr?(ease)?)\b/.test(text)
  )
    return 'unchecked';
  if (derived) return percent ? 'percent' : 'change';
  return percent ? 'unchecked' : null;
}
