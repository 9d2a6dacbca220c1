import type { Area } from '../../../schemas/area.ts';
import { comparedAreas } from '../../../schemas/county.ts';
import type { ExtractContext } from '../extract-context.ts';

/**
 * The area that a whole table is about: the sender's own, else the one district that its titles or its
 * headings name, else the one its file name names. Null, and a finding, where that cannot be told, or
 * where the titles name other areas than the sender's own.
 */
export function areaOfTable(titles: readonly string[], headerLine: number, context: ExtractContext): Area | null {
  const { ownArea, submitter, findings, file } = context;
  const inTitles = areasNamed(titles.join(' / '), context);
  if (ownArea !== null) {
    if (inTitles.length === 0 || inTitles.includes(ownArea)) return ownArea;
    const found = inTitles.map(({ name }) => name).join(', ');
    findings.add('table-of-another-area', { line: headerLine, found, expected: ownArea.name, who: submitter.name });
    return null;
  }
  const named = inTitles.length > 0 ? inTitles : areasNamed(file.replace(/[-_.]/g, ' '), context);
  const [only, another] = named;
  if (only !== undefined && another === undefined) return only;
  findings.add('area-of-table-not-told', { line: headerLine });
  return null;
}

/** The areas of the county, of those set side by side, that a text names as whole words. */
function areasNamed(text: string, { county }: ExtractContext): Area[] {
  const words = ` ${plainWords(text)} `;
  return comparedAreas(county).filter((area) =>
    [area.name, area.code, ...area.aliases].some((name) => words.includes(` ${plainWords(name)} `)),
  );
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
