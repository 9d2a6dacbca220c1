import { DELIMITERS, type Delimiter } from '../../../../functions/ingest-extract/text/read-rows.ts';
import { describeWith } from '../../../shared-folder.ts';
import { expectedOfSuites, type Profile, rowsIn, SUITES, suiteFile } from './suite-files.ts';

/** Files of which nothing is read, because what was read might be half of it or something else. */
const REFUSED = {
  // A byte 0 in a cell.
  'csvkit/null_byte.csv': 'file-not-text',
  // UTF-16 without the mark that says so.
  'csvjl/test_utf16_be.csv': 'encoding-not-marked',
  'csvjl/test_utf16_le.csv': 'encoding-not-marked',
  // Quotation marks inside a cell after a backslash, where spreadsheets double them.
  'csvjl/escaped_pooled.csv': 'quote-misplaced',
  'csvjl/test_quoted_delim_multiple_newlines.csv': 'quote-misplaced',
  // Compressed, whatever their names say.
  'frictionless/compression/implicit-gz.csv': 'file-is-a-workbook',
  'frictionless/compression/implicit-zip.csv': 'file-is-a-workbook',
};

describeWith(SUITES)('the rows of the suites', () => {
  test('are as many, as wide and begin alike for us and for Python, or are refused', () => {
    const refused: Record<string, string> = {};
    const profiles = allProfiles();
    expect(profiles.length).toBeGreaterThan(170);
    for (const [name, expected] of profiles) {
      const { rows, problem, encoding } = rowsIn(suiteFile(name));
      if (problem !== undefined) {
        refused[name] = problem;
        continue;
      }
      // The suite's list leaves out what comes after the thirtieth cell.
      const first = rows[0]?.slice(0, expected.first_record.length) ?? [];
      const read: Profile = {
        encoding: encodingInPython(encoding, rows),
        records_including_header: rows.length,
        width_histogram: widthsOf(rows),
        records_with_embedded_newline: rows.filter((row) => row.some((cell) => /[\r\n]/.test(cell))).length,
        first_record: first,
      };
      expect({ name, ...read }).toEqual({ name, ...expected });
    }
    expect(refused).toEqual(REFUSED);
  });

  /** Their expectations are not of these files: one has another telephone number, one a CRLF where the file has none. */
  const OTHER_THAN_THE_FILE = ['location_coordinates.csv', 'newlines_crlf.csv'];

  test('of csv-spectrum are the same to the last cell', () => {
    for (const [name, { expected_objects }] of Object.entries(expectedOfSuites()['csv-spectrum'])) {
      if (OTHER_THAN_THE_FILE.includes(name)) continue;
      const [header = [], ...rows] = rowsIn(suiteFile(`csv-spectrum/csvs/${name}`)).rows;
      const read = rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at]])));
      expect({ name, read }).toEqual({ name, read: [expected_objects].flat() });
    }
  });

  /** What CSV.jl was told to do, by file, that no sender of an extract can say. */
  const CSVJL_TOLD = /comment=|transpose=true|escapechar=|delim="::"|groupmark=|header=\[1, 3, 5\]/;

  test('of CSV.jl are as many as it counts', () => {
    const counted = Object.entries(expectedOfSuites().csvjl.files).flatMap(([name, { csvjl_expectations }]) =>
      csvjl_expectations
        .filter(({ options }) => !CSVJL_TOLD.test(options) && !Object.hasOwn(REFUSED, `csvjl/${name}`))
        .map(({ options, data_rows }) => ({ name, options, data_rows })),
    );
    expect(counted.length).toBeGreaterThan(15);
    for (const { name, options, data_rows } of counted) {
      const delimiter = options.includes('\\t') ? '\t' : options.includes("delim=';'") ? ';' : ',';
      const filled = rowsIn(suiteFile(`csvjl/${name}`), delimiter).rows.filter((row) => row.length > 0);
      const named = options.includes('header=');
      expect({ name, options, data_rows: filled.length - (named ? 0 : 1) }).toEqual({ name, options, data_rows });
    }
  });
});

describeWith(SUITES)('the cases of papaparse', () => {
  /**
   * What papaparse was told to do that no sender can say: cells are kept as they are written, and every
   * line is a row, those that begin with a number sign too.
   */
  const TOLD = [
    ...['comments', 'header', 'dynamicTyping', 'transform', 'preview', 'skipFirstNLines', 'quoteChar', 'escapeChar'],
  ];

  /** Where papaparse gives what it could make of broken quotation marks, the rest of the text perhaps in one cell. */
  const BROKEN = {
    'Quoted field has invalid trailing quote after delimiter with a valid closer': 'quote-misplaced',
    'Quoted field has invalid trailing quote before delimiter': 'quote-misplaced',
  };

  /** Where papaparse was to find out the delimiter, which here the header of a known shape decides, if it is no comma. */
  const GUESSED: Record<string, Delimiter> = {
    'Pipe delimiter is guessed correctly when some fields are enclosed in quotes and contain delimiter characters and escaoped quotes':
      ';',
  };

  test('give the same cells', () => {
    const { CORE_PARSER_TESTS, PARSE_TESTS } = expectedOfSuites().papaparse;
    const cases = [...CORE_PARSER_TESTS, ...PARSE_TESTS].filter(({ config }) => !TOLD.some((name) => config[name]));
    expect(cases.length).toBeGreaterThan(40);
    const broken: Record<string, string> = {};
    for (const { description, input, config, expected } of cases) {
      const delimiter = DELIMITERS.find((known) => known === (config['delimiter'] ?? GUESSED[description] ?? ','));
      if (delimiter === undefined) continue;
      const { rows, problem } = rowsIn(new TextEncoder().encode(input), delimiter);
      if (problem !== undefined) {
        broken[description] = problem;
        continue;
      }
      expect({ description, rows: filled(rows) }).toEqual({ description, rows: filled(expected.data) });
    }
    expect(broken).toEqual(BROKEN);
  });
});

/** Rows that hold anything: the row of nothing after a last line end is nobody's loss. */
function filled(rows: readonly unknown[]): unknown[] {
  return rows.filter((row) => Array.isArray(row) && row.some((cell) => String(cell).trim() !== ''));
}

function allProfiles(): [string, Profile][] {
  const { 'csv-spectrum': spectrum, csvkit, csvjl, frictionless } = expectedOfSuites();
  return [
    ...Object.entries(spectrum).map(([name, { profile }]): [string, Profile] => [`csv-spectrum/csvs/${name}`, profile]),
    ...Object.entries(csvkit).map(([name, profile]): [string, Profile] => [`csvkit/${name}`, profile]),
    ...Object.entries(csvjl.files).map(([name, { profile }]): [string, Profile] => [`csvjl/${name}`, profile]),
    ...Object.entries(frictionless.profiles).map(([name, profile]): [string, Profile] => [
      `frictionless/${name}`,
      profile,
    ]),
  ];
}

function widthsOf(rows: readonly (readonly string[])[]): Record<string, number> {
  const widths: Record<string, number> = {};
  for (const { length } of rows) widths[length] = (widths[length] ?? 0) + 1;
  return widths;
}

/** The name Python has for an encoding; it calls text without any character beyond ASCII by that name. */
function encodingInPython(encoding: string | undefined, rows: readonly (readonly string[])[]): string {
  if (encoding === 'windows-1252') return 'cp1252';
  const ascii = encoding === 'utf-8' && rows.every((row) => row.every((cell) => /^[\0-\x7f]*$/.test(cell)));
  return ascii ? 'ascii' : String(encoding);
}
