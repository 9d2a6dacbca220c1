import { type Area, isCompared } from '../../../schemas/area.ts';
import { containingAreas, wholeArea } from '../../../schemas/county.ts';
import { plainWords } from '../cells/plain-words.ts';
import type { ExtractContext } from '../extract-context.ts';

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

/** The areas that a text names as whole words. "Kent and Medway" names neither Kent nor Medway. */
function areasNamed(text: string, { county, readArea }: ExtractContext): Area[] {
  const names = county.areas
    .flatMap((area) => [area.name, area.code, ...area.aliases])
    .sort((one, other) => other.length - one.length);
  const named: Area[] = [];
  let words = ` ${plainWords(text)} `;
  for (const name of names) {
    const wanted = ` ${plainWords(name)} `;
    const area = readArea(name);
    if (area === undefined || !words.includes(wanted)) continue;
    words = words.replaceAll(wanted, ' / ');
    if (!named.includes(area)) named.push(area);
  }
  return named;
}

/** The county that the sender reports for, else the whole area: a police area may hold more than its county. */
export function ownCounty({ county, submitter }: ExtractContext): Area {
  return (
    county.areas.find(({ code, kind }) => kind === 'county' && submitter.areas.includes(code)) ?? wholeArea(county)
  );
}
