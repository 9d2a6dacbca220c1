import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { findingSchema } from '../../../schemas/finding.ts';
import { describeWith, shared } from '../../shared-folder.ts';
import { assessed } from './assessed.ts';

const LIST = 'data/csv-suites/blns/blns.json';
const POLICE = 'kent-police/all-crime';

describeWith(LIST)('strings that have broken other programs', () => {
  test('are there to be tried', () => {
    expect(strings().length).toBeGreaterThan(500);
  });

  test('are areas that are refused, each by its own line', () => {
    for (const text of strings()) {
      const assessment = assessed(POLICE, `Area,Apr 19\nAshford,5\n${quoted(text)},6\n`);
      const [finding, ...others] = assessment.report.findings;
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ line: 3, column: 'Area' });
      expect(['area-not-known', 'area-missing']).toContain(finding?.code);
      expect(findingSchema.safeParse(finding).error).toBeUndefined();
      expect(assessment.figures).toEqual([]);
    }
  });

  test('are values that are read as the whole number they spell, or told of', () => {
    for (const text of strings()) {
      const { figures, report } = assessed(POLICE, `Area,Apr 18,Apr 19\nAshford,5,${quoted(text)}\n`);
      const read = figures.find(({ period }) => period === '2019-04');
      if (read === undefined) expect(report.findings).toMatchObject([{ line: 2, column: 'Apr 19' }]);
      else expect(BigInt(read.value)).toBe(BigInt(text.replace(/^[+-]|[, ]|\.0+$/g, '')));
    }
  });

  test('are headings, printed numbers, titles and remarks that never break the reading', () => {
    for (const text of strings()) {
      const cell = quoted(text);
      const content = `${cell}\nArea,Apr 18,Apr 19,Change,%,${cell}\nAshford,5,6,${cell},${cell},${cell}\n${cell}\n`;
      const { refused, figures, report } = assessed(POLICE, content);
      expect(figures).toHaveLength(refused ? 0 : 2);
      for (const finding of report.findings) expect(findingSchema.safeParse(finding).error).toBeUndefined();
    }
  });

  test('are places that are refused', () => {
    for (const text of strings()) {
      expect(assessed(`${text}/all-crime/a.csv`, 'Area,Apr 19\nAshford,5\n').refused).toBe(true);
      expect(assessed(`kent-police/${text}/a.csv`, 'Area,Apr 19\nAshford,5\n').refused).toBe(true);
    }
  });
});

/** All but those that are the names of people, which are refused for that. */
function strings(): string[] {
  const all = z.array(z.string()).parse(JSON.parse(readFileSync(shared(LIST), 'utf8')));
  return all.filter((text) => !['Linda Callahan', 'Dr. Herman I. Libshitz'].includes(text));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
