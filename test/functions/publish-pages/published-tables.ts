import Papa from 'papaparse';
import { type Element, elementsIn, parsedPage } from './parsed-page.ts';
import { fileOf, type PublishedSite } from './published-site.ts';
import { type TableOnPage, tableOnPage } from './shown-on-page.ts';

type JsonCell = { value: number | string | null; shown: string; marks: string[]; detail?: string };
type JsonTable = {
  snapshotId: string;
  caption: string;
  columns: { id: string; heading: string }[];
  rows: ({ code: string; kind: string } & Record<string, JsonCell | string>)[];
  marks: Record<string, { sign: string; label: string }>;
  notes: string[];
};

/** A table of the site in each of the three ways in which it is published. CSV lines are by the names of their columns. */
export type PublishedTable = { path: string; shown: TableOnPage; csv: Record<string, string>[]; json: JsonTable };

/** Every table that a page of the site offers as a file. */
export function tablesOf(
  site: Pick<PublishedSite, 'files'>,
  page: string,
  parsed: Element = parsedPage(fileOf(site, page)),
): PublishedTable[] {
  const ids = elementsIn(parsed, 'table').flatMap(({ attributes }) => attributes.get('id') ?? []);
  return ids.flatMap((id) => {
    const path = `${page.replace('.html', '')}.${id}`;
    if (!site.files.has(`${path}.csv`)) return [];
    const { data } = Papa.parse<Record<string, string>>(fileOf(site, `${path}.csv`).replace(/^\ufeff|\r\n$/g, ''), {
      header: true,
      newline: '\r\n',
    });
    const json: JsonTable = JSON.parse(fileOf(site, `${path}.json`));
    return { path, shown: tableOnPage(parsed, id), csv: data, json };
  });
}

/** A cell of a line in JSON. */
export function jsonCell(row: JsonTable['rows'][number] | undefined, column: string): JsonCell {
  const cell = row?.[column];
  if (cell === undefined || typeof cell === 'string') throw new Error(`the line has no ${column}`);
  return cell;
}

/** Where the page, the CSV and the JSON of a table do not say the same; nothing where they do. */
export function differences({ path, shown, csv, json }: PublishedTable): string[] {
  const signOf = (mark: string) => json.marks[mark]?.sign ?? `no sign of ${mark}`;
  const inWords = (mark: string) => `${signOf(mark)} ${json.marks[mark]?.label}`;
  // Months that are drawn as a line are in the measure’s document, and in no file of the table.
  const headings = shown.headings.filter((heading) => heading !== 'By month');
  const told = [
    [shown.caption, json.caption, 'caption'],
    [headings.join(), json.columns.map(({ heading }) => heading).join(), 'headings'],
    [shown.rows.length, json.rows.length, 'lines'],
    [csv.length, json.rows.length, 'lines of CSV'],
    [shown.totals, json.rows.filter(({ kind }) => kind === 'total').length, 'totals'],
  ];
  const ofTable = told.flatMap(([one, other, what]) => (one === other ? [] : `${path}: ${what} ${one} or ${other}`));
  const ofCells = json.rows.flatMap((row, at) => {
    const line = csv[at] ?? {};
    const marks = json.columns.flatMap(({ id }) => jsonCell(row, id).marks.map((mark) => `${id} ${inWords(mark)}`));
    const cells = json.columns.flatMap(({ id }, place) => {
      const { value, shown: text, marks, detail } = jsonCell(row, id);
      const onPage = shown.rows[at]?.[place];
      const where = `${path} ${row.code} ${id}`;
      return [
        ...(onPage?.text === text ? [] : [`${where}: shown ${onPage?.text}, in JSON ${text}`]),
        ...(onPage?.marks.join() === marks.map(signOf).join()
          ? []
          : [`${where}: marks ${onPage?.marks}, in JSON ${marks}`]),
        ...(onPage?.detail === detail ? [] : [`${where}: beneath it ${onPage?.detail}, in JSON ${detail}`]),
        ...(detail === undefined || Object.values(line).includes(detail) ? [] : [`${where}: ${detail} is not in CSV`]),
        ...(line[id] === String(value ?? '') ? [] : [`${where}: ${line[id]} in CSV, in JSON ${value}`]),
        ...(typeof value !== 'number' || onPage?.value === String(value)
          ? []
          : [`${where}: sorted by ${onPage?.value}`]),
        ...(typeof value !== 'number' || readBack(text) === value ? [] : [`${where}: ${text} for ${value}`]),
      ];
    });
    const beside = { code: row.code, marks: marks.join('; '), snapshot: json.snapshotId };
    const wrong = Object.entries(beside).filter(([column, text]) => line[column] !== text);
    return [...cells, ...wrong.map(([column]) => `${path} ${row.code}: ${line[column]} as ${column} in CSV`)];
  });
  return [...ofTable, ...ofCells];
}

/** The number that is shown: with a true minus sign, thousands set apart, a plus sign before what is more. */
export function readBack(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-').replace('+', '').replace(/\s*%$/, ''));
}
