import { type Area, isCompared } from '../../../schemas/area.ts';
import { containingAreas, wholeArea } from '../../../schemas/county.ts';
import type { ExtractContext } from '../extract-context.ts';
import { areasNamed } from './areas-named.ts';

/**
 * The area that a table of the county team is about: of those that its titles name, the widest, or the
 * one district that they name, else the one that the file name does; `unnamed` where none is named. Null, and
 * a finding, where the titles name several districts. A name that two areas could claim means what the sender means by it.
 */
export function countyAreaOfTable(
  titles: readonly string[],
  headerLine: number,
  unnamed: Area,
  context: ExtractContext,
): Area | null {
  const inTitles = areasNamed(titles.join(' / '), context);
  const named = inTitles.length > 0 ? inTitles : areasNamed(context.file, context).filter(isCompared);
  const [district, another] = named.filter(isCompared);
  if (another !== undefined) {
    const found = named.map(({ name }) => name).join(', ');
    context.findings.add('table-of-several-areas', { line: headerLine, found });
    return null;
  }
  return district ?? containingAreas(context.county).find((area) => named.includes(area)) ?? unnamed;
}

/** The county that the sender reports for, else the whole area: a police area may hold more than its county. */
export function ownCounty({ county, submitter }: ExtractContext): Area {
  return (
    county.areas.find(({ code, kind }) => kind === 'county' && submitter.areas.includes(code)) ?? wholeArea(county)
  );
}
