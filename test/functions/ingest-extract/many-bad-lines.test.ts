import { FINDINGS } from '../../../schemas/finding-catalogue.ts';
import { assessed } from './assessed.ts';

const BAD = 100_000;
// A byte of Windows-1252 on the last line is something about the whole file that is found last.
const text = Buffer.from(`Area,Apr-Aug 18,Apr-Aug 19\n${'Atlantis,-1,many\n'.repeat(BAD)}£\n`, 'latin1');
const { figures, report } = assessed('kent-police/all-crime/2019.txt', text);

test('a file that is bad on every line is counted to the last', () => {
  expect(figures).toEqual([]);
  expect(report.counts).toMatchObject({
    linesRead: BAD + 1,
    figures: 0,
    errors: 3 * BAD + 1,
    warnings: 0,
    notices: 1,
    byCode: {
      'file-name-not-csv': 1,
      'encoding-assumed': 1,
      'area-not-known': BAD,
      'value-negative': BAD,
      'value-not-a-number': BAD,
    },
  });
});

test('a hundred of each code are quoted, the first ones', () => {
  for (const code of ['area-not-known', 'value-negative', 'value-not-a-number']) {
    const quoted = report.findings.filter((finding) => finding.code === code);
    expect(quoted.map(({ line }) => line)).toEqual(Array.from({ length: 100 }, (_, index) => index + 2));
  }
});

test('what is about the whole file comes first, then line by line', () => {
  expect(report.findings.slice(0, 2).map(({ code }) => code)).toEqual(['file-name-not-csv', 'encoding-assumed']);
  const places = report.findings.map(({ code, line }) => (FINDINGS[code].about === 'file' ? 0 : (line ?? 0)));
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test('text of any length is quoted in part', () => {
  const { report: long } = assessed('kent-police/all-crime', `Area,Apr 19\n${'x'.repeat(5_000)},5\n`);
  expect(long.findings[0]?.found).toBe(`${'x'.repeat(100)}…`);
  expect(long.findings[0]?.message.length).toBeLessThan(500);
});
