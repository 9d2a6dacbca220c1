import type { Comparison } from '../../../schemas/comparison.ts';
import { lastMonth, monthsApart } from '../../../schemas/period.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import type { WindowKind } from '../../../schemas/window.ts';

/** Windows that end up to so many months before a measure's newest have a page of their own. */
const MONTHS_SHOWN = 12;

/** So many months one district may be late before the county is told without it. */
const MONTHS_LATE = 3;

/** Of windows that end together, which stands first: the longer view before the shorter. */
const KINDS_IN_ORDER: readonly WindowKind[] = [
  'financial-year-to-date',
  'rolling-twelve-months',
  'calendar-year',
  'year-to-june',
  'as-sent',
  'quarter',
  'month',
];

/** The comparisons of a measure that have a page: `lead` is the one that stands first, `all` are in the document's order. */
export type ShownWindows = { lead: Comparison; all: readonly Comparison[] };

/**
 * The newest of every kind of window, and those that end within a year of the newest; older ones are in the measure's document and
 * its table. First stands the newest in which at least half of the areas can be compared with the year before, or one that ends up to
 * three months before and in which the whole county can; else in which any area or total can be, else the newest.
 *
 * @throws where a measure has no comparison at all, which no published one has
 */
export function shownWindows({ comparisons, measure }: Pick<MeasureDocument, 'comparisons' | 'measure'>): ShownWindows {
  const [newest] = comparisons;
  if (newest === undefined) throw new Error(`the document of ${measure.id} compares nothing: publish a snapshot anew`);
  const kinds = new Set<WindowKind>();
  const all = comparisons.filter(({ window }) => {
    const isNewestOfKind = [window.kind, ...window.alsoKnownAs].some((kind) => !kinds.has(kind));
    for (const kind of [window.kind, ...window.alsoKnownAs]) kinds.add(kind);
    return isNewestOfKind || monthsApart(lastMonth(window.current), lastMonth(newest.window.current)) < MONTHS_SHOWN;
  });
  const best = [...all].sort(byEndAndKind);
  const half = best.find(comparesHalf);
  const whole = best.find((each) => comparesWhole(each) && half !== undefined && isNear(each, half));
  const lead = whole ?? half ?? best.find(comparesAny) ?? best[0] ?? newest;
  return { lead, all };
}

function byEndAndKind({ window: one }: Comparison, { window: other }: Comparison): number {
  const apart = monthsApart(lastMonth(one.current), lastMonth(other.current));
  return apart === 0 ? placeOfKind(one) - placeOfKind(other) : apart;
}

function placeOfKind({ kind, alsoKnownAs }: Comparison['window']): number {
  return Math.min(...[kind, ...alsoKnownAs].map((each) => KINDS_IN_ORDER.indexOf(each)));
}

function comparesHalf({ areas }: Comparison): boolean {
  return areas.filter(({ change }) => change !== null).length * 2 >= areas.length;
}

/** Whether the total of all areas can be compared with that of the year before. */
function comparesWhole({ totals: [whole] }: Comparison): boolean {
  return whole !== undefined && whole.change !== null;
}

function isNear({ window: one }: Comparison, { window: other }: Comparison): boolean {
  return monthsApart(lastMonth(one.current), lastMonth(other.current)) <= MONTHS_LATE;
}

function comparesAny({ areas, totals }: Comparison): boolean {
  return [...areas, ...totals].some(({ change }) => change !== null);
}
