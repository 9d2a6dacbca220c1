import type { Area } from '../../schemas/area.ts';
import { comparedAreas } from '../../schemas/county.ts';
import type { ExtractContext } from './extract-context.ts';

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
  const add = context.findings.add;
  if (found === '') return refuse(() => add('area-missing', { line, column }));
  const area = context.readArea(found);
  const known = comparedAreas(context.county).map((candidate) => candidate.name);
  if (area === undefined)
    return refuse(() => add('area-not-known', { line, column, found, expected: known.join(', ') }));
  const other = code !== '' && name !== '' ? context.readArea(name) : undefined;
  if (other !== undefined && other.code !== area.code && !plainlyCalls(area, name)) {
    return refuse(() => add('area-contradicted', { line, column, found: name, expected: area.name }));
  }
  if (!context.submitter.areas.includes(area.code)) {
    const allowed = context.county.areas.filter((candidate) => context.submitter.areas.includes(candidate.code));
    const expected = allowed.map((candidate) => candidate.name).join(', ');
    return refuse(() => add('area-not-yours', { line, column, found, expected, who: context.submitter.name }));
  }
  return area;
}

/** Whether a name is an area's own, whatever else the sender may mean by it. */
function plainlyCalls(area: Area, name: string): boolean {
  return [area.name, ...area.aliases].some((text) => text.toLowerCase() === name.toLowerCase());
}

function refuse(tell: () => void): null {
  tell();
  return null;
}
