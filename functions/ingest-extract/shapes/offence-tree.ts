import type { County } from '../../../schemas/county.ts';
import { allOffences, measureNamed } from '../../../schemas/county.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { measuresReportedBy } from '../../../schemas/who-sends-what.ts';
import { addendsOf } from '../../comparison-rules/addends.ts';
import type { ExtractContext } from '../extract-context.ts';

/** What a line of an offence table may be: a category of the tree, or something else that the sender may report. */
export function knownCategories({ county, submitter }: ExtractContext): Measure[] {
  const own = new Set(measuresReportedBy(county, submitter));
  return county.measures.filter((measure) => isOffence(measure, county) || own.has(measure));
}

/**
 * What the categories of a table come to when none is counted twice: those that are part of no other
 * among them, and all crime where they leave nothing of it out.
 */
export function wholeOf(listed: readonly Measure[], county: County): { addends: Measure[]; whole: Measure | null } {
  const root = allOffences(county) ?? null;
  const offences = listed.filter((measure) => measure !== root && isOffence(measure, county));
  const addends = offences.filter(
    (measure) => !measure.ofWhich && !ancestorsOf(measure, county).some((above) => offences.includes(above)),
  );
  return { addends, whole: root !== null && isCovered(root, addends, county) ? root : null };
}

function isCovered(measure: Measure, listed: readonly Measure[], county: County): boolean {
  if (listed.includes(measure)) return true;
  const parts = addendsOf(measure, county);
  return parts.length > 0 && parts.every((part) => isCovered(part, listed, county));
}

function isOffence(measure: Measure, county: County): boolean {
  return [measure, ...ancestorsOf(measure, county)].some((each) => each.allOffences);
}

function ancestorsOf({ parent }: Measure, county: County): Measure[] {
  const above = parent === undefined ? undefined : measureNamed(county, parent);
  return above === undefined ? [] : [above, ...ancestorsOf(above, county)];
}
