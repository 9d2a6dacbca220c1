import type { Comparison } from '../../../schemas/comparison.ts';
import { lastMonth, monthsApart } from '../../../schemas/period.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import type { WindowKind } from '../../../schemas/window.ts';

/** Windows that end up to so many months before a measure's newest have a page of their own. */
const MONTHS_SHOWN = 12;

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
 * its table. First stands the newest in which at least half of the areas can be compared with the year before, else in which
 * any area or total can be, else the newest.
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
  const lead = best.find(comparesHalf) ?? best.find(comparesAny) ?? best[0] ?? newest;
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

function comparesAny({ areas, totals }: Comparison): boolean {
  return [...areas, ...totals].some(({ change }) => change !== null);
}
