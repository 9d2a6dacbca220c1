import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedDocs, TEMPLATE_FOLDER } from '../../../functions/ingest-extract/documentation/generated-docs.ts';
import { DATASET_KINDS } from '../../../schemas/dataset.ts';
import { FINDINGS } from '../../../schemas/finding-catalogue.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { assessed } from './assessed.ts';

const COMMAND = 'npm run docs';
const FOR_DISTRICTS = readFileSync('docs/for-districts.md', 'utf8');

describe('the documentation that is made', () => {
  const docs = generatedDocs(kent);

  test.each([...docs])(`%s is as ${COMMAND} would write it now`, (path, text) => {
    expect(existsSync(path) ? readFileSync(path, 'utf8') : `missing: run ${COMMAND}`).toBe(text);
  });

  test('has no template that is not made any more', () => {
    const made = [...docs.keys()].filter((path) => path.startsWith(TEMPLATE_FOLDER));
    expect(
      readdirSync(TEMPLATE_FOLDER)
        .map((file) => `${TEMPLATE_FOLDER}/${file}`)
        .sort(),
    ).toEqual(made.sort());
  });

  test('has each finding of the catalogue once, in a table that its sentence does not break', () => {
    const text = docs.get('docs/findings.md') ?? '';
    for (const code of Object.keys(FINDINGS)) expect(text.split(`\n| \`${code}\` | `)).toHaveLength(2);
    for (const line of text.split('\n').filter((each) => each.startsWith('|'))) {
      expect(line.replaceAll('\\|', '').split('|')).toHaveLength(5);
    }
  });
});

describe('the page for districts', () => {
  test('names the folder of every kind of extract, with its template', () => {
    for (const kind of Object.keys(DATASET_KINDS)) {
      expect(FOR_DISTRICTS).toMatch(new RegExp(`\\| \`${kind}\` \\| .*\\(templates/${kind}\\.csv\\)`));
    }
  });

  test('links only to what is there', () => {
    const links = [...FOR_DISTRICTS.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((link) => !existsSync(join('docs', link)))).toEqual([]);
  });

  const examples = [...FOR_DISTRICTS.matchAll(/```csv (\S+)\n(.*?)```/gs)].map(([, place, text]) => [place, text]);

  test('has three examples of good files', () => {
    expect(examples).toHaveLength(3);
  });

  test.each(examples)('has an example for %s that is taken with nothing amiss', (place = '', text = '') => {
    const { refused, report } = assessed(place, text);
    expect({ refused, findings: report.findings }).toEqual({ refused: false, findings: [] });
  });
});
