import { DELIMITERS } from '../../../../functions/ingest-extract/text/read-rows.ts';
import { findingSchema } from '../../../../schemas/finding.ts';
import { describeWith } from '../../../shared-folder.ts';
import { assessed } from '../assessed.ts';
import { rowsIn, SUITES, suiteFile, suiteFiles } from './suite-files.ts';

/** Folders of tables that are told apart in different ways. */
const PLACES = [
  ...['kent-police/all-crime', 'kent-police/figures', 'kent-police/street-crime', 'kent-county/populations'],
  ...['kent-county/county-indicators', 'kent-county/meetings', 'ashford/asb-incidents', 'ashford/council-asb-cases'],
  ...['gravesham/offence-categories', 'tonbridge-and-malling/plan-targets'],
];

describeWith(SUITES)('whole files of the suites', () => {
  test.each(PLACES)('dropped at %s are refused, or every row of them is read', (place) => {
    for (const name of suiteFiles()) {
      const bytes = suiteFile(name);
      const { refused, figures, statements, report } = assessed(place, bytes);
      const { readAs, counts, findings } = report;
      for (const finding of findings) {
        expect(findingSchema.safeParse(finding).error).toBeUndefined();
        expect(finding.message).toMatch(/^["A-Z\d].*[.]$/s);
        // What is quoted from a file may be anything; the sentence around it may not.
        const { found = '', column = '' } = finding;
        const sentence = finding.message.replaceAll(found || ' ', ' ').replaceAll(column || ' ', ' ');
        expect(sentence).not.toMatch(/undefined|\bNaN\b|\[object|\{\w+\}/);
      }
      if (refused) {
        expect({ name, errors: counts.errors }).not.toEqual({ name, errors: 0 });
        expect([figures, statements]).toEqual([[], []]);
        continue;
      }
      expect({ name, stored: figures.length + statements.length }).not.toEqual({ name, stored: 0 });
      const rows = rowsIn(
        bytes,
        DELIMITERS.find((known) => known === readAs.delimiter),
      ).rows.slice(readAs.headerLine);
      const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
      expect({ name, linesRead: counts.linesRead }).toEqual({ name, linesRead: filled.length });
    }
  });

  test.each([
    ['kent-police/all-crime', [1, 7]],
    ['kent-county/populations', [7]],
    ['ashford/council-asb-cases', [7]],
  ])('dropped at %s are read alike in pieces of %j bytes', (place, pieces) => {
    for (const name of suiteFiles()) {
      const bytes = suiteFile(name);
      const whole = assessed(place, bytes);
      // A byte at a time, the longest files take seconds each.
      for (const piece of pieces.filter((size) => size > 1 || bytes.length < 60_000)) {
        expect({ name, ...assessed(place, bytes, piece) }).toEqual({ name, ...whole });
      }
    }
  });

  test('with a header of ours above them lose none of their rows', () => {
    const header = new TextEncoder().encode('Area,Apr-Aug 18,Apr-Aug 19\n');
    for (const name of suiteFiles()) {
      const bytes = suiteFile(name);
      const { rows, problem, encoding } = rowsIn(bytes);
      // A byte-order mark may only stand at the start of a file.
      const marked = bytes[0] === 0xef || encoding?.startsWith('utf-16');
      if (problem !== undefined || marked || rows.some((row) => row.join('').includes('\r'))) continue;
      const below = assessed('kent-police/all-crime', new Uint8Array([...header, ...bytes]));
      const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
      expect({ name, linesRead: below.report.counts.linesRead }).toEqual({ name, linesRead: filled.length });
      expect({ name, refused: below.refused }).toEqual({ name, refused: true });
    }
  });
});
