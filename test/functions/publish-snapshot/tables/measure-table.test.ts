import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import * as z from 'zod';
import { composed } from '../compared.ts';
import { APRIL_TO_AUGUST, codeOf, policeTable, policeUpload } from '../police-table-of-2019.ts';
import { sentUpload, statedUpload } from '../sent-upload.ts';

const dataPackage = z.looseObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  resources: z.tuple([
    z.looseObject({
      path: z.string(),
      bytes: z.number(),
      hash: z.string(),
      schema: z.looseObject({
        fields: z.array(z.looseObject({ name: z.string(), type: z.string(), description: z.string() })),
        missingValues: z.array(z.string()),
      }),
    }),
  ]),
});

const withCaveats = sentUpload(
  [
    { area: codeOf('Dover'), period: '2018-04', value: 1000 },
    { area: codeOf('Thanet'), period: '2018-04', value: 700, aside: { note: 'revised' } },
    {
      area: codeOf('Dover'),
      period: '2019-04',
      value: 990,
      aside: { approximate: true, note: 'about, to be confirmed' },
    },
    ...[3, 9, 40].map((value, at) => {
      const ward = ['River', 'St Radigunds', 'Town'][at] ?? '';
      const code = `${codeOf('Dover')}/${ward.toLowerCase().replace(' ', '-')}`;
      return { area: code, period: '2019-04', value, aside: { ward } };
    }),
  ],
  { uploadId: 'dover', key: 'in/dover/figures/2019.csv', submitter: 'dover' },
);
const broken = statedUpload([
  {
    kind: 'series-breaks',
    line: 2,
    area: codeOf('Dover'),
    measure: 'all-crime',
    month: '2019-01',
    reason: 'Counting rules',
  },
]);

test('the table has a line per window and area, then the totals and partnerships, and says where each count was read', () => {
  const { text, lines } = tableOf([policeUpload()]);
  expect(text.split('\r\n')).toHaveLength(1 + 2 * (15 + 12) + 1);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(lines[5]).toMatchObject({
    measure: 'all-crime',
    window_kind: 'as-sent',
    current_period: '2019-04/2019-08',
    previous_period: '2018-04/2018-08',
    area_code: 'E07000109',
    area_name: 'Gravesham',
    area_kind: 'district',
    current: '5370',
    previous: '5915',
    change: '-545',
    change_percent: '-9.2',
    rate_per_1000: expect.stringMatching(/^50\.477\d+$/),
    population: '106385',
    population_year: '2018',
    rank_by_count: '7',
    ranked_by_count_out_of: '13',
    rank_by_rate: '4',
    ranked_by_rate_out_of: '13',
    total_basis: '',
    not_in_any_district: '',
    source_file: 'in/kent-police/all-crime/2019.csv',
    source_line: '8',
    source_column: 'Apr-Aug 19',
    rate_lower_95: '49.135898',
    rate_upper_99_8: '52.642097',
    interval_rule: 'byar-interval',
    more_than_chance: 'true',
    change_rule: 'exact-change-test',
    change_reading: 'better',
    against_county: 'similar',
    beyond_99_8: 'false',
    against_county_rule: 'funnel-overdispersed',
    quartile_by_count: '2',
    quartile_by_rate: '1',
    share_of_districts_percent: '6.5',
    months: '5',
    missing_months: '',
    current_from_months: 'false',
    sentence: expect.stringMatching(/^5,370 offences .* the fall was 8\.8 %\.$/),
  });
  expect(lines[13]).toMatchObject({
    area_kind: 'police-force-area',
    current: '82537',
    rank_by_count: '',
    total_basis: 'as-sent',
    not_in_any_district: '1',
    source_line: '17',
  });
  expect(lines[14]).toMatchObject({ area_name: 'Kent', total_basis: 'sum-of-districts', source_file: '' });
  expect(lines[17]).toMatchObject({
    area_code: 'dartford-and-gravesham',
    area_name: 'Dartford and Gravesham',
    area_kind: 'community-safety-partnership',
    current: '11057',
    previous: '11943',
    rank_by_count: '2',
    ranked_by_count_out_of: '12',
    source_file: '',
  });
});

test('what is missing is an empty cell, never a zero', () => {
  const { lines } = tableOf([sentUpload(policeTable().slice(0, 2))]);
  expect(lines[1]).toMatchObject({
    area_name: 'Canterbury',
    current: '',
    change: '',
    change_percent: '',
    rank_by_count: '',
  });
});

test.each([
  ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
  ['+cmd', "'+cmd"],
  ['-cmd', "'-cmd"],
  ['@sum', "'@sum"],
  ['\tnote', "'\tnote"],
  ['\rnote', "'\rnote"],
  ['=1\nsecond line', "'=1\nsecond line"],
  ['-5', '-5'],
  ['+5.5', '+5.5'],
  ['2018 = 2017', '2018 = 2017'],
  ['Apr–Aug, "18"', 'Apr–Aug, "18"'],
])('a heading %j comes out as %j', (column, expected) => {
  const { lines } = tableOf([sentUpload(policeTable().map((figure) => ({ ...figure, column })))]);
  expect(lines[0]?.['source_column']).toBe(expected);
});

test('what a number must not be read without stands on its line', () => {
  const { lines } = tableOf([policeUpload(), withCaveats, broken]);
  const lineOf = (code: string) =>
    lines.find((line) => line['area_code'] === code && line['current_period'] === '2019-04');
  expect(lineOf(codeOf('Dover'))).toMatchObject({
    area_kind: 'district',
    within_code: codeOf('Kent'),
    current: '990',
    current_approximate: 'true',
    current_note: 'about, to be confirmed',
    previous_approximate: 'false',
    previous_note: '',
    change: '-10',
    current_withheld: 'false',
    breaks: '2019-01: Counting rules',
  });
  expect(lineOf(codeOf('Swale'))).toMatchObject({ current: '', current_approximate: 'false', breaks: '' });
  expect(lineOf(`${codeOf('Dover')}/river`)).toMatchObject({
    area_name: 'River',
    area_kind: 'ward',
    within_code: codeOf('Dover'),
    current: '',
    current_withheld: 'true',
    change: '',
    rate_per_1000: '',
    rank_by_count: '',
    source_line: '2',
    breaks: '2019-01: Counting rules',
  });
  expect(lineOf(`${codeOf('Dover')}/town`)).toMatchObject({ current: '40', current_withheld: 'false' });
});

test('the data package describes every column and fixes the bytes of the table', () => {
  const { text, path, header, described, descriptionPath } = tableOf([policeUpload()]);
  const [resource] = described.resources;
  expect(resource.schema.fields.map((field) => field.name)).toEqual(header);
  expect(resource.schema.missingValues).toEqual(['']);
  expect(resource.hash).toBe(`sha256:${sha256(text)}`);
  expect(resource.bytes).toBe(Buffer.byteLength(text));
  expect(path).toBe(`v1/tables/all-crime/${resource.path}`);
  expect(resource.path).toBe(`${sha256(text)}.csv`);
  expect(descriptionPath).toMatch(/^v1\/tables\/all-crime\/[0-9a-f]{64}\.datapackage\.json$/);
  const units = Object.fromEntries(resource.schema.fields.map((field) => [field.name, field['unit']]));
  expect(units).toMatchObject({
    current: 'offences',
    change_percent: 'percent',
    rate_per_1000: 'offences per 1,000 people',
  });
});

/** Only street-level records are ever incomplete, and what is part of nothing has no parent. */
const EMPTY_HERE = /_incomplete$|^parent$|^share_of_parent/;

const comparable = statedUpload(
  ['Thanet', 'Swale'].map((name, at) => ({
    kind: 'comparable-areas',
    line: at + 2,
    area: codeOf('Dover'),
    comparable: { code: codeOf(name), name },
  })),
  { uploadId: 'comparable', key: 'in/kent-county/comparable-areas/groups.csv' },
);

const inParts = sentUpload(
  ['victim-based-crime', 'crimes-against-society'].map((measure) => {
    return { measure, area: codeOf('Dover'), period: APRIL_TO_AUGUST, value: 2500 };
  }),
  { uploadId: 'parts', key: 'in/kent-police/figures/parts.csv' },
);

/** A quarter of which Dover lacks a month, and which Medway sent as one figure besides. */
const byTheMonth = sentUpload(
  [
    ...['2017-10', '2017-11', '2017-12', '2018-10', '2018-11', '2018-12'].map((period) => {
      return { area: codeOf('Medway'), period, value: 3000 };
    }),
    ...['2018-11', '2018-12'].map((period) => ({ area: codeOf('Dover'), period, value: 1000 })),
    ...['2017-10/2017-12', '2018-10/2018-12'].map((period) => ({ area: codeOf('Medway'), period, value: 9005 })),
  ],
  { uploadId: 'months', key: 'in/kent-police/all-crime/months.csv' },
);

test('every cell has the type that the data package gives its column', () => {
  const { lines, described } = tableOf([policeUpload(), withCaveats, broken, inParts, byTheMonth, comparable]);
  const shapes: Record<string, RegExp> = {
    integer: /^\d+$/,
    number: /^-?\d+(\.\d+)?$/,
    year: /^\d{4}$/,
    boolean: /^(true|false)$/,
    string: /^/,
  };
  for (const { name, type } of described.resources[0].schema.fields) {
    const cells = lines.map((line) => line[name]).filter((cell) => cell !== '');
    for (const cell of cells) expect(cell).toMatch(shapes[type] ?? /no such type/);
    if (!EMPTY_HERE.test(name)) expect(cells).not.toHaveLength(0);
  }
});

function tableOf(sent: Parameters<typeof composed>[0]) {
  const { latest, documents } = composed(sent);
  const table = latest.tables['all-crime'];
  const bodyAt = (path = '') => documents.find((document) => document.path === path)?.body ?? '';
  const text = bodyAt(table?.path);
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    newline: '\r\n',
  });
  return {
    text,
    lines: data,
    header: meta.fields,
    path: table?.path,
    descriptionPath: table?.dataPackage,
    described: dataPackage.parse(JSON.parse(bodyAt(table?.dataPackage))),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
