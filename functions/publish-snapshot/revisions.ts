import { districtOfWard, NOT_IN_ANY_DISTRICT } from '../../schemas/area.ts';
import type { County } from '../../schemas/county.ts';
import { newestFirst } from '../../schemas/period.ts';
import type { Revision } from '../../schemas/revisions.ts';
import type { CurrentFigure, CurrentFigures } from '../what-counts/current-figures.ts';
import type { WithheldWards } from './withheld-wards.ts';

/** The figures that count in a snapshot, and the counts of wards that it does not publish. */
export type Counting = { figures: CurrentFigures; withheld: WithheldWards };

/**
 * Every figure whose counting value is not what it was, in an order that depends on what it is of and on nothing else. A
 * count of a ward that was withheld before, or is now, is left out: what it was or has become would tell what is not published.
 */
export function revisionsBetween(before: Counting, after: Counting, county: County): Revision[] {
  const names = new Map([...county.areas.map(({ code, name }) => [code, name] as const), NOWHERE]);
  const revisions: Revision[] = [];
  for (const measure of keysOf(before.figures, after.figures)) {
    const [wereOf, areOf] = [before.figures.get(measure), after.figures.get(measure)];
    for (const period of keysOf(wereOf, areOf)) {
      const [were, are] = [wereOf?.get(period), areOf?.get(period)];
      for (const area of keysOf(were, are)) {
        const [was, is] = [were?.get(area), are?.get(area)];
        const change = changeBetween(was, is);
        const isWithheld = ({ withheld }: Counting) => withheld.has(measure, period, area);
        if (change === null || (districtOfWard(area) !== null && [before, after].some(isWithheld))) continue;
        const areaName = names.get(area) ?? is?.ward ?? was?.ward ?? area.slice(area.indexOf('/') + 1);
        revisions.push({ measure, area, areaName, period, ...change });
      }
    }
  }
  return revisions.sort(inOrder);
}

const NOWHERE = [NOT_IN_ANY_DISTRICT, 'Not in any district'] as const;

/** What became of a figure; null where its value is what it was, whoever says so. */
function changeBetween(was: CurrentFigure | undefined, is: CurrentFigure | undefined) {
  if (was?.value === is?.value) return null;
  if (was === undefined) return is === undefined ? null : { change: 'added' as const, before: null, after: shown(is) };
  if (is === undefined) return { change: 'withdrawn' as const, before: shown(was), after: null };
  return { change: 'revised' as const, before: shown(was), after: shown(is) };
}

function shown({ value, source }: CurrentFigure) {
  return { value, source };
}

function keysOf<Key>(...maps: (ReadonlyMap<Key, unknown> | undefined)[]): Set<Key> {
  return new Set(maps.flatMap((map) => [...(map?.keys() ?? [])]));
}

function inOrder(one: Revision, other: Revision): number {
  return (
    compareText(one.measure, other.measure) ||
    newestFirst(one.period, other.period) ||
    compareText(one.area, other.area)
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
