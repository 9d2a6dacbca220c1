import { districtOfWard, NOT_IN_ANY_DISTRICT } from '../../../schemas/area.ts';
import type { County } from '../../../schemas/county.ts';
import { inOrderOfRevisions, type Revision } from '../../../schemas/revisions.ts';
import type { CurrentFigure, CurrentFigures } from '../../what-counts/current-figures.ts';
import { isSmall } from '../withholding/small-count.ts';
import type { WithheldWards } from '../withholding/withheld-wards.ts';

/**
 * Every figure whose counting value is not what it was, in an order that depends on what it is of and on nothing else.
 * Left out is the count of a ward that is withheld, as one stays that ever was; and one that was small, also where the file
 * that said so is no longer known ever to have counted.
 */
export function revisionsBetween(
  before: CurrentFigures,
  after: CurrentFigures,
  withheld: WithheldWards,
  county: County,
): Revision[] {
  const names = new Map([...county.areas.map(({ code, name }) => [code, name] as const), NOWHERE]);
  const revisions: Revision[] = [];
  for (const measure of keysOf(before, after)) {
    const [wereOf, areOf] = [before.get(measure), after.get(measure)];
    for (const period of keysOf(wereOf, areOf)) {
      const [were, are] = [wereOf?.get(period), areOf?.get(period)];
      for (const area of keysOf(were, are)) {
        const [was, is] = [were?.get(area), are?.get(area)];
        const change = changeBetween(was, is);
        const isWard = districtOfWard(area) !== null;
        const isHidden = isWard && (withheld.has(measure, period, area) || isSmall(was?.value ?? 0));
        if (change === null || isHidden) continue;
        const areaName = names.get(area) ?? is?.ward ?? was?.ward ?? area.slice(area.indexOf('/') + 1);
        revisions.push({ measure, area, areaName, period, ...change });
      }
    }
  }
  return revisions.sort(inOrderOfRevisions);
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
