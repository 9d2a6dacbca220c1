import { NOT_IN_ANY_DISTRICT } from '../../../schemas/area.ts';
import { comparedAreas, measuresFromRecords } from '../../../schemas/county.ts';
import { describePeriod, periodSchema } from '../../../schemas/period.ts';
import { areaReader } from '../cells/read-area.ts';
import { rememberEach } from '../cells/remember-each.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { hasItsCells } from '../tables/row-length.ts';
import { countRecords, type RecordCounts } from './count-records.ts';

/** The columns that data.police.uk gives its street-level files and that counting needs, in lower case. */
const NEEDED = ['month', 'falls within', 'lsoa name', 'crime type'] as const;

/** The columns of data.police.uk but the last, Context, in which anything might be written. */
const PUBLISHED = [
  'crime id',
  'month',
  'reported by',
  'falls within',
  'longitude',
  'latitude',
  'location',
  'lsoa code',
  'lsoa name',
  'crime type',
  'last outcome category',
] as const;

/** A small area's name ends in three digits and a letter; what stands before is its district's. */
const WITHIN_DISTRICT = /^(.+) \d{3}[A-Z]$/;

/** Where a record lies that lies in none of the county's districts. */
const [NO_PLACE, OUTSIDE] = [-1, -2];

/**
 * One line for each incident, as data.police.uk publishes them. Lines are counted by month, district
 * and crime type; lines that are alike are separate incidents, and lines in no district are counted
 * as such. Nothing of a line is kept but its number, so a file of any length takes the same memory.
 */
export const streetCrime: Shape = {
  name: 'street-crime',
  reads: ['street-crime'],
  expects: 'the columns of data.police.uk, among them Month, Falls within, LSOA name and Crime type',
  looksPast: { headings: PUBLISHED, isRecord: isRecordBelow },
  recognise(header, headerLine, context) {
    const headings = header.map((cell) => cell.trim().toLowerCase());
    const [month, force, place, type] = NEEDED.map((name) => headings.indexOf(name));
    if (month === undefined || force === undefined || place === undefined || type === undefined) return null;
    if (Math.min(month, force, place, type) < 0) return null;
    return readRecords({ month, force, place, type }, header, headerLine, context);
  },
};

/**
 * Tells the lines that read like a record of data.police.uk from whatever else stands below its header:
 * a record is as wide as that, its number is hexadecimal and its place a published point on the map.
 */
function isRecordBelow(header: readonly string[]): (cells: readonly string[]) => boolean {
  const headings = header.map((cell) => cell.trim().toLowerCase());
  const columns = ['crime id', 'location', 'longitude', 'latitude'].map((name) => headings.indexOf(name));
  const [id = -1, place = -1, east = -1, north = -1] = columns;
  return (cells) =>
    cells.length === header.length &&
    isHexadecimal(cells[id] ?? '') &&
    isPublishedPlace(cells[place] ?? '') &&
    (cells[east] ?? '').length <= LONGEST_DEGREE &&
    (cells[north] ?? '').length <= LONGEST_DEGREE;
}

/** `-0.123456`, and shorter than a telephone number. */
const LONGEST_DEGREE = 9;

function isHexadecimal(text: string): boolean {
  return text === '' || /^[\da-fA-F]+$/.test(text);
}

function isPublishedPlace(text: string): boolean {
  return text.startsWith('On or near ') || text === '' || text.toLowerCase() === 'no location';
}

type Columns = { month: number; force: number; place: number; type: number };

function readRecords(
  columns: Columns,
  header: readonly string[],
  headerLine: number,
  context: ExtractContext,
): LineReader {
  const { county, findings, submitter } = context;
  const types = measuresFromRecords(county).byType.map((measure) => measure.crimeType ?? '');
  const districts = comparedAreas(county);
  const readDistrict = areaReader(county, submitter);
  const counts = countRecords(districts.length, types.length);
  // A file names few months, places, types and forces many times over: each text is read once.
  const monthOf = rememberEach((text) => (periodSchema.safeParse(text).success && text.length === 7 ? text : null));
  const typeOf = rememberEach((text) => types.indexOf(text));
  const districtOf = rememberEach((text) => {
    if (text === '') return NO_PLACE;
    const area = readDistrict(WITHIN_DISTRICT.exec(text)?.[1] ?? text);
    const index = area === undefined ? -1 : districts.indexOf(area);
    return index === -1 ? OUTSIDE : index;
  });
  const lost = { count: [0, 0], firstLine: [0, 0] };

  function tellOf(
    code: 'month-not-understood' | 'crime-type-not-known',
    line: number,
    at: number,
    found: string,
  ): void {
    findings.add(code, () => ({ line, column: header[at]?.trim() ?? '', found, expected: types.join(', ') }));
  }

  return {
    takeLine(cells, line) {
      if (cells.length !== header.length && !hasItsCells(cells, header, header.length, line, findings)) return;
      const month = monthOf(cells[columns.month] ?? '');
      const type = typeOf(cells[columns.type] ?? '');
      const force = cells[columns.force] ?? '';
      if (month === null) tellOf('month-not-understood', line, columns.month, cells[columns.month] ?? '');
      if (type === -1) tellOf('crime-type-not-known', line, columns.type, cells[columns.type] ?? '');
      if (force !== submitter.recordsOf) {
        const column = header[columns.force]?.trim() ?? '';
        findings.add('record-not-yours', {
          line,
          column,
          found: force,
          expected: submitter.recordsOf ?? '',
          who: submitter.name,
        });
      }
      if (month === null || type === -1) return;
      const district = districtOf(cells[columns.place] ?? '');
      if (district < 0) {
        const which = district === NO_PLACE ? 0 : 1;
        if (lost.count[which] === 0) lost.firstLine[which] = line;
        lost.count[which] = (lost.count[which] ?? 0) + 1;
      }
      counts.add(month, district < 0 ? districts.length : district, type, line);
    },
    finish() {
      const [noPlace = 0, outside = 0] = lost.count;
      const [firstWithout = 0, firstOutside = 0] = lost.firstLine;
      const placed = districts.some((_, index) =>
        counts.months().some((month) => counts.total(month, index).count > 0),
      );
      if (noPlace + outside > 0 && !placed && findings.count('error') === 0) {
        const found = (noPlace + outside).toLocaleString('en-GB');
        findings.add('records-in-no-district', { found, column: header[columns.place]?.trim() ?? '' });
        return;
      }
      if (noPlace > 0)
        findings.add('records-without-place', { found: noPlace.toLocaleString('en-GB'), line: firstWithout });
      if (outside > 0)
        findings.add('records-outside-county', { found: outside.toLocaleString('en-GB'), line: firstOutside });
      addFigures(counts, header[columns.type]?.trim() ?? '', headerLine, context);
    },
  };
}

/**
 * Turns the counts of each month into figures: every crime type and their sum, for every district
 * and for "not in any district". A type nobody recorded is a count of 0 on the strength of the
 * header line; but a district without a single record that month is missing, not safe.
 */
function addFigures(
  counts: RecordCounts,
  column: string,
  headerLine: number,
  { county, figures, findings }: ExtractContext,
): void {
  const { byType, all } = measuresFromRecords(county);
  const districts = comparedAreas(county);
  for (const month of counts.months()) {
    for (const [index, area] of [...districts.map(({ code }) => code), NOT_IN_ANY_DISTRICT].entries()) {
      const total = counts.total(month, index);
      if (total.count === 0 && area !== NOT_IN_ANY_DISTRICT) {
        findings.add('district-without-records', {
          found: describePeriod(month),
          area: districts[index]?.name ?? area,
        });
        continue;
      }
      const add = (measure: string, counted: { count: number; firstLine: number }) =>
        figures.add({
          measure,
          area,
          period: month,
          value: counted.count,
          line: counted.firstLine || headerLine,
          column,
        });
      if (all !== undefined) add(all.id, total);
      for (const [type, measure] of byType.entries()) add(measure.id, counts.of(month, index, type));
    }
  }
}
