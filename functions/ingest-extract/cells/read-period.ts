import { monthsOf, type Period } from '../../../schemas/period.ts';
import { withoutFootnoteMarks } from './footnote-marks.ts';
import { PERIOD_FORMS, type Written } from './period-forms.ts';
import { visibleText } from './visible-text.ts';

/** A longer heading is a paragraph, and looking for a period in it would take ever longer. */
const LONGEST_HEADING = 500;

/** Stands over text that one form has taken, so that no other form reads a part of it. */
const TAKEN = '\u0000';

type Found = Written & { from: number; to: number };

/**
 * Reads a period that a cell holds and nothing else: `2019-04`, `2019-04/2019-08`, `Apr-19`,
 * `April 2019`, `Apr-Aug 19`, `January to December 2018`, `November 2017 - October 2018`, `2018/19`,
 * `2018/19 Q2`, `FYE March 2019`, `2018`. Null where it is not one, or could be more than one.
 */
export function readPeriod(cell: string): Period | null {
  const { periods, around } = periodsIn(withoutFootnoteMarks(visibleText(cell)));
  return periods.length === 1 && around.trim() === '' ? (periods[0] ?? null) : null;
}

/**
 * Finds the periods inside a heading such as `No of visitors 2016/17 (July 2016 to June 2017)` or
 * `Change Apr-Aug 18 to Apr-Aug 19`, in the order in which they stand, and gives the words around
 * them in lower case. A year or a quarter that the months beside it spell out is the same period. One
 * that is impossible or could be another is left among the words.
 */
export function periodsIn(heading: string): { periods: Period[]; around: string } {
  if (heading.length > LONGEST_HEADING) return { periods: [], around: heading };
  const text = visibleText(heading)
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s_]+/g, ' ');
  const found = writtenIn(text).sort((one, other) => one.from - other.from);
  const explicit = found.filter(({ as }) => as === 'months').flatMap(({ periods }) => periods);
  const periods: Period[] = [];
  let around = '';
  let end = 0;
  for (const { as, periods: meant, from, to } of found) {
    const [only, another] = meant;
    const spelt = as === 'label' && meant.some((year) => explicit.some((period) => liesMostlyIn(period, year)));
    if (!spelt && (only === undefined || another !== undefined)) continue;
    if (!spelt && only !== undefined) periods.push(only);
    around += `${text.slice(end, from)} `;
    end = to;
  }
  return { periods, around: around + text.slice(end) };
}

/** Whether more than half of the months of a period lie in another. */
export function liesMostlyIn(period: Period, other: Period): boolean {
  const [months, others] = [monthsOf(period), new Set(monthsOf(other))];
  return months.filter((month) => others.has(month)).length * 2 > months.length;
}

function writtenIn(text: string): Found[] {
  const found: Found[] = [];
  if (!/\d/.test(text)) return found;
  let rest = text;
  for (const { pattern, read } of PERIOD_FORMS) {
    for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
      const [from, to] = [match.index, match.index + match[0].length];
      found.push({ ...read(match.groups ?? {}), from, to });
      rest = rest.slice(0, from) + TAKEN.repeat(to - from) + rest.slice(to);
    }
  }
  return found;
}
