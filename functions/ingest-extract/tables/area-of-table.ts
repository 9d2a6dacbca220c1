import { type Area, isCompared } from '../../../schemas/area.ts';
import { containingAreas } from '../../../schemas/county.ts';
import type { ExtractContext } from '../extract-context.ts';
import { areasNamed } from './areas-named.ts';

/**
 * The area that a whole table is about: the sender's own, else the one district that its titles or its
 * headings name, else the one its file name names; where they name no district but the county, that. Null,
 * and a finding, where it cannot be told, or where the titles name other areas than the sender's own.
 */
export function areaOfTable(titles: readonly string[], headerLine: number, context: ExtractContext): Area | null {
  const { ownArea, submitter, findings, file, county } = context;
  const inTitles = areasNamed(titles.join(' / '), context);
  const districts = inTitles.filter(isCompared);
  if (ownArea !== null) {
    if (districts.length === 0 || districts.includes(ownArea)) return ownArea;
    const found = districts.map(({ name }) => name).join(', ');
    findings.add('table-of-another-area', { line: headerLine, found, expected: ownArea.name, who: submitter.name });
    return null;
  }
  const inFileName = areasNamed(file, context).filter(isCompared);
  const [only, another] = inTitles.length > 0 ? districts : inFileName;
  if (only !== undefined && another === undefined) return only;
  // A file named after a district is not plainly about the county that its titles name.
  const whole = inFileName.length === 0 && containingAreas(county).find((area) => inTitles.includes(area));
  if (whole && districts.length === 0) return whole;
  findings.add('area-of-table-not-told', { line: headerLine });
  return null;
}

/** The district that a table of wards is about, by its titles; null, and a finding, where they name the county or none. */
export function districtOfTable(titles: readonly string[], headerLine: number, context: ExtractContext): Area | null {
  const area = areaOfTable(titles, headerLine, context);
  if (area === null || isCompared(area)) return area;
  context.findings.add('area-of-table-not-told', { line: headerLine });
  return null;
}
