import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { comparedAreas } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { assessed } from '../assessed.ts';

const counts = z.record(z.string(), z.number());
const expectedSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      rows: z.number(),
      months: counts,
      no_location_rows: z.number(),
      rows_outside_kent_districts: z.number(),
      identical_rows: z.object({ surplus_rows_a_naive_dedup_would_drop: z.number() }),
      by_crime_type_all_rows: counts,
      district_by_type_folded: z.record(z.string(), counts),
      district_total_folded: counts,
    }),
  ),
});

const FILES = ['2018-10-kent-street.csv', '2018-11-kent-street.csv', '2019-01-kent-street.csv'];
const types = kent.measures.flatMap(({ id, crimeType }) => (crimeType === undefined ? [] : [{ id, crimeType }]));
const districts = comparedAreas(kent);

describeWith('data/street-crime')('what Kent Police published', () => {
  describe.each(FILES)('%s', (file) => {
    const month = file.slice(0, 7);

    test('is taken, every line of it', () => {
      const { refused, report } = extractOf(file);
      expect(refused).toBe(false);
      expect(report.counts).toMatchObject({ linesRead: expectedOf(file).rows, errors: 0 });
      expect(Object.keys(expectedOf(file).months)).toEqual([month]);
    });

    test('gives the count of every district and type, a type that nobody recorded being 0', () => {
      const { district_by_type_folded: expected, district_total_folded: totals } = expectedOf(file);
      for (const { code, name } of districts) {
        const read = Object.fromEntries(types.map(({ id, crimeType }) => [crimeType, countOf(file, id, code)]));
        expect(read).toEqual(
          Object.fromEntries(types.map(({ crimeType }) => [crimeType, expected[name]?.[crimeType] ?? 0])),
        );
        expect(countOf(file, 'street-crime-all', code)).toBe(totals[name]);
      }
    });

    test('counts as in no district what has no place and what lies outside', () => {
      const expected = expectedOf(file);
      expect(countOf(file, 'street-crime-all', 'not-in-any-district')).toBe(
        expected.no_location_rows + expected.rows_outside_kent_districts,
      );
      const found = (code: string) => extractOf(file).report.findings.find((finding) => finding.code === code)?.found;
      expect(found('records-without-place')).toBe(String(expected.no_location_rows));
      expect(found('records-outside-county')).toBe(String(expected.rows_outside_kent_districts));
    });

    test('has every line of every type counted once, however many are alike', () => {
      const { by_crime_type_all_rows: expected, identical_rows: alike } = expectedOf(file);
      for (const { id, crimeType } of types)
        expect([crimeType, sumOf(file, id)]).toEqual([crimeType, expected[crimeType]]);
      expect(sumOf(file, 'street-crime-all')).toBe(expectedOf(file).rows);
      expect(alike.surplus_rows_a_naive_dedup_would_drop).toBeGreaterThan(0);
    });

    test('has figures of its own month only, and one for each measure and place', () => {
      const { figures } = extractOf(file);
      expect(new Set(figures.map(({ period }) => period))).toEqual(new Set([month]));
      expect(figures).toHaveLength((districts.length + 1) * (types.length + 1));
    });
  });

  test('the transport police’s file among theirs is refused, each line of it counted', () => {
    const { figures, report } = extractOf('2018-10-btp-street.csv');
    expect(figures).toEqual([]);
    expect(report.counts).toMatchObject({ figures: 0, errors: 5080, byCode: { 'record-not-yours': 5080 } });
    expect(report.findings.filter(({ code }) => code === 'record-not-yours')).toHaveLength(100);
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        code: 'record-not-yours',
        line: 2,
        column: 'Falls within',
        found: 'British Transport Police',
        expected: 'Kent Police',
      }),
    );
  });
});

const extracts = new Map<string, ReturnType<typeof assessed>>();

function extractOf(file: string) {
  const known = extracts.get(file);
  if (known !== undefined) return known;
  const extract = assessed(`kent-police/street-crime/${file}`, readFileSync(shared('data', 'street-crime', file)));
  extracts.set(file, extract);
  return extract;
}

function expectedOf(file: string) {
  const text = readFileSync(shared('data', 'street-crime', 'expected.json'), 'utf8');
  const expected = expectedSchema.parse(JSON.parse(text)).files[file];
  if (expected === undefined) throw new Error(`expected.json says nothing of ${file}`);
  return expected;
}

function countOf(file: string, measure: string, area: string): number | undefined {
  return extractOf(file).figures.find((figure) => figure.measure === measure && figure.area === area)?.value;
}

function sumOf(file: string, measure: string): number {
  return extractOf(file).figures.reduce((sum, figure) => (figure.measure === measure ? sum + figure.value : sum), 0);
}
