import { comparedAreas } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { assessed, lines } from '../assessed.ts';

const POLICE = 'kent-police/all-crime';
const names = comparedAreas(kent).map(({ name }) => name);

describe('a change', () => {
  test.each(['-545', '-545 (decrease)', '545 (decrease)', '(545)', '−545', 'n/a', '', '-'])(
    '%j beside 5,915 and 5,370 is not contradicted',
    (printed) => {
      expect(told('Change', 5915, 5370, printed)).toEqual([]);
    },
  );

  test.each(['TBC', 'see note', '99 more'])('%j, which is no number, is said to be unchecked', (printed) => {
    expect(told('Change', 5915, 5370, printed)).toMatchObject([{ code: 'printed-not-checked', column: 'Change' }]);
  });

  test.each(['-554', '545', '-545.5', '0'])('%j beside 5,915 and 5,370 is', (printed) => {
    expect(told('Change', 5915, 5370, printed)).toEqual([
      expect.objectContaining({
        code: 'printed-change-wrong',
        severity: 'warning',
        line: 2,
        column: 'Change',
        found: printed,
        expected: '-545',
      }),
    ]);
  });
});

describe('a percentage', () => {
  test.each([
    [5915, 5370, '-9.2', null],
    [5915, 5370, '-9', null],
    [5915, 5370, '-9.21', null],
    [5915, 5370, '-9.3', 'printed-percent-wrong'],
    [5915, 5370, '9.2', 'printed-percent-wrong'],
    [6028, 5687, '-5.7', null],
    [6028, 5687, '-5.6', 'printed-percent-cut-off'],
    [16, 15, '-6.3', null],
    [16, 15, '-6.2', null],
    [16, 15, '-6', null],
    [16, 15, '-6.1', 'printed-percent-wrong'],
    [80, 85, '6.2', null],
    [80, 85, '6.3', null],
    [16, 15, '-6.25', null],
    [145, 278, '+48% (increase)', 'printed-percent-wrong'],
    [442, 503, '+12% (increase)', 'printed-percent-wrong'],
    [100_000, 99_999, '0.0', null],
    [100_000, 99_999, '-0.0', null],
    [0, 7, 'n/a', null],
    [0, 7, '100', 'printed-percent-wrong'],
    [0, 0, '0', 'printed-percent-wrong'],
    [7, 0, '-100', null],
  ])('from %i to %i, printed %j: %s', (previous, current, printed, code) => {
    expect(told('% change', previous, current, printed).map((finding) => finding.code)).toEqual(
      code === null ? [] : [code],
    );
  });

  test('says which percentage it should have been', () => {
    expect(told('% change', 40151, 31353, '-6%')).toMatchObject([{ found: '-6%', expected: '-21.9' }]);
    expect(told('% change', 0, 7, '100')).toMatchObject([{ found: '100', expected: 'n/a' }]);
  });

  test('is held against the exact one at the decimals that it was printed with, however many', () => {
    expect(told('% change', 10, 15, `50.${'0'.repeat(30)}`)).toEqual([]);
    expect(told('% change', 10, 15, `50.${'0'.repeat(400)}`)).toEqual([]);
  });
});

test('the later period is the current one, in whatever order the columns stand', () => {
  const { report } = assessed(POLICE, lines('Area,Apr 19,Apr 18,Change', 'Ashford,5,3,2'));
  expect(report.findings).toEqual([]);
});

describe('a rate per 1,000', () => {
  test.each(['50.5', '50.4', '50.47', '50.5%'])('%j for 5,370 among 106,385 is within a tenth', (printed) => {
    expect(told('Per 1,000 popn.', 5915, 5370, printed, 'Gravesham')).toEqual([]);
  });

  test.each(['50.3', '50.6', '5.05', '505'])('%j is not', (printed) => {
    expect(told('Per 1,000 popn.', 5915, 5370, printed, 'Gravesham')).toMatchObject([
      { code: 'printed-rate-wrong', line: 2, column: 'Per 1,000 popn.', found: printed, expected: '50.5' },
    ]);
  });

  test('of the whole area is over the people of all thirteen', () => {
    expect(told('Per 1,000 popn.', 90_488, 82_537, '44.7', 'Kent')).toEqual([]);
    expect(told('Per 1,000 popn.', 90_488, 82_537, '52.6', 'Kent')).toMatchObject([{ expected: '44.7' }]);
  });

  test('is not checked where the populations are not known', () => {
    const { report } = assessed(POLICE, lines('Area,Apr 09,"Per 1,000"', 'Ashford,5,99'));
    expect(report.findings).toMatchObject([{ code: 'printed-not-checked', column: 'Per 1,000' }]);
    expect(report.findings[0]?.message).toContain('mid-2008');
  });
});

describe('a position', () => {
  test('is by count, highest first, and equal counts share one', () => {
    const counts = names.map((_, index) => (index < 2 ? 900 : 800 - index));
    const places = names.map((_, index) => (index < 2 ? 1 : index + 1));
    expect(ranked(counts, places)).toEqual([]);
  });

  test('that is another is told with the right one', () => {
    const counts = names.map((_, index) => 100 - index);
    const places = names.map((_, index) => (index === 4 ? 9 : index + 1));
    expect(ranked(counts, places)).toMatchObject([
      { code: 'printed-rank-wrong', line: 6, column: 'Rank', found: '9', expected: '5' },
    ]);
  });

  test('is not checked where not every area is in the table', () => {
    const { report } = assessed(POLICE, lines('Area,Apr 19,Rank', 'Ashford,5,13'));
    expect(report.findings).toMatchObject([{ code: 'printed-not-checked', column: 'Rank' }]);
  });
});

describe('what cannot be checked', () => {
  test.each([
    ['a change beside three periods', 'Area,Apr 17,Apr 18,Apr 19,Change', 'Ashford,1,2,3,9'],
    ['a change beside one period', 'Area,Apr 19,Change', 'Ashford,3,9'],
    ['a share of what is not there', 'Area,Apr 19,% of total', 'Ashford,3,9'],
    ['a target', 'Area,Apr 19,Target', 'Ashford,3,9'],
  ])('%s is said to be so, with the line of its heading', (_, header, line) => {
    const { report, refused } = assessed(POLICE, lines('Title', header, line));
    expect(refused).toBe(false);
    expect(report.findings).toMatchObject([
      { code: 'printed-not-checked', severity: 'notice', line: 2, column: header.split(',').at(-1) },
    ]);
  });
});

test('of two printed columns with one heading, each is checked by its own cells', () => {
  const { report } = assessed(POLICE, lines('Area,Apr 18,Apr 19,Change,Change', 'Ashford,1,2,7,1'));
  expect(report.findings).toContainEqual(expect.objectContaining({ code: 'printed-change-wrong', found: '7' }));
});

test('a line whose figure is missing is left alone', () => {
  const { report } = assessed(POLICE, lines('Area,Apr 18,Apr 19,Change,% change', 'Ashford,-,5,99,99'));
  expect(report.findings.map(({ code }) => code)).toEqual(['value-not-given']);
});

/** What is found of one number printed beside two counts. */
function told(heading: string, previous: number, current: number, printed: string, area = 'Ashford') {
  const line = `${area},${previous},${current},"${printed}"`;
  return assessed(POLICE, lines(`Area,Apr-Aug 18,Apr-Aug 19,"${heading}"`, line)).report.findings;
}

/** What is found of positions printed beside the counts of every area. */
function ranked(counts: readonly number[], places: readonly number[]) {
  const rows = names.map((name, index) => `${name},${counts[index]},${places[index]}`);
  return assessed(POLICE, lines('Area,Apr 19,Rank', ...rows)).report.findings;
}
