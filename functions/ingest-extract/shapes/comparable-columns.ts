/** The columns of a list of comparable areas: whose line it is, and in which columns the others stand. */
export type ComparableColumns = {
  area: number | undefined;
  code: number | undefined;
  /** Columns of names, of codes, or of both side by side in the order in which they come. */
  comparable: { name: number | undefined; code: number | undefined; heading: string }[];
  /** Headings that are something else, and those of a second column of areas. */
  others: string[];
  repeated: string[];
};

const COMPARABLE = /\b(compar(able|ator|ed|ison)s?|similar|neighbou?rs?|nearest|peers?)\b/;
const CODE = /\bcodes?\b/;
const AREA_CODE = /^(area|district|la|lad|local authority|ons|gss)? ?code$/;
const AREA =
  /^(areas?|district|borough|council|la|lad|authority|local authority|csp|community safety partnership)( name)?$/;

/** Reads the header of a list of comparable areas; null where it has no column of areas or none of others. */
export function readComparableColumns(header: readonly string[]): ComparableColumns | null {
  const columns: ComparableColumns = { area: undefined, code: undefined, comparable: [], others: [], repeated: [] };
  const names: { at: number; heading: string }[] = [];
  const codes: { at: number; heading: string }[] = [];
  for (const [at, cell] of header.entries()) {
    const heading = cell.trim();
    const text = heading.toLowerCase().replace(/[_\s]+/g, ' ');
    const before = names.at(-1);
    // A heading over several columns is exported over the first of them.
    if (heading === '' && before?.at === at - 1) names.push({ at, heading: before.heading });
    else if (COMPARABLE.test(text)) (CODE.test(text) ? codes : names).push({ at, heading });
    else if (AREA_CODE.test(text) && columns.code === undefined) columns.code = at;
    else if (AREA.test(text) && columns.area === undefined) columns.area = at;
    else if (AREA_CODE.test(text) || AREA.test(text)) columns.repeated.push(heading);
    else if (heading !== '') columns.others.push(heading);
  }
  for (let at = 0; at < Math.max(names.length, codes.length); at += 1) {
    const [name, code] = [names[at], codes[at]];
    columns.comparable.push({ name: name?.at, code: code?.at, heading: name?.heading ?? code?.heading ?? '' });
  }
  return columns.comparable.length === 0 || (columns.area ?? columns.code) === undefined ? null : columns;
}
