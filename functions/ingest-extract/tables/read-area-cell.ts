import type { Area } from '../../../schemas/area.ts';
import { comparedAreas } from '../../../schemas/county.ts';
import type { ExtractContext } from '../extract-context.ts';

/** The cells of a line that say which area it is about; a table has a name, a code, or both. */
export type AreaCells = { name: string | undefined; code: string | undefined; line: number; column: string };

/**
 * The area a line is about, if it is one of the county's and one that the sender may report.
 * Otherwise a finding says what is wrong with it and this gives null.
 */
export function readAreaCells(cells: AreaCells, context: ExtractContext): Area | null {
  const { line, column } = cells;
  const name = cells.name?.trim() ?? '';
  const code = cells.code?.trim() ?? '';
  const found = code || name;
  const { county, findings, readArea, submitter } = context;
  const area = readArea(found);
  if (area === undefined) {
    const expected = () => comparedAreas(county).map((known) => known.name);
    if (found === '') findings.add('area-missing', { line, column });
    else findings.add('area-not-known', () => ({ line, column, found, expected: expected().join(', ') }));
    return null;
  }
  const other = code !== '' && name !== '' ? readArea(name) : undefined;
  if (other !== undefined && other !== area && !plainlyCalls(area, name)) {
    findings.add('area-contradicted', { line, column, found: name, expected: area.name });
    return null;
  }
  if (!submitter.areas.includes(area.code)) {
    const allowed = () =>
      county.areas.filter((known) => submitter.areas.includes(known.code)).map((known) => known.name);
    findings.add('area-not-yours', () => ({
      line,
      column,
      found,
      expected: allowed().join(', '),
      who: submitter.name,
    }));
    return null;
  }
  return area;
}

/** Whether a name is an area's own, whatever else the sender may mean by it. */
function plainlyCalls(area: Area, name: string): boolean {
  return [area.name, ...area.aliases].some((text) => text.toLowerCase() === name.toLowerCase());
}
