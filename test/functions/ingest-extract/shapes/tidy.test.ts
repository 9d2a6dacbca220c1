import { assessed, codesOf, figuresOf, lines } from '../assessed.ts';

const POLICE = 'kent-police/all-crime';

test('a line is a figure of the measure that its folder names, and its note goes with it', () => {
  const { figures } = assessed(POLICE, lines('area,period,value,note', 'Ashford,2019-04,"1,204",revised'));
  expect(figures).toEqual([
    {
      measure: 'all-crime',
      area: 'E07000105',
      period: '2019-04',
      value: 1204,
      line: 2,
      column: 'value',
      aside: { note: 'revised' },
    },
  ]);
});

test('under figures/ each line names its own measure, by identifier or by label', () => {
  const { figures, report } = assessed(
    'kent-police/figures',
    lines('Measure,Area,Period,Value', 'all-crime,Ashford,Apr-19,5', 'Hate crimes and incidents,Dover,Apr-Aug 19,6'),
  );
  expect(report.findings).toEqual([]);
  expect(figures.map(({ measure, period }) => [measure, period])).toEqual([
    ['all-crime', '2019-04'],
    ['hate-crime', '2019-04/2019-08'],
  ]);
});

test.each([
  ['a measure that there is not', 'area,measure,period,value', 'Ashford,crimes,2019-04,5', 'measure-not-known'],
  ['a measure of somebody else', 'area,measure,period,value', 'Ashford,asb-reports,2019-04,5', 'measure-not-yours'],
  ['no measure', 'area,measure,period,value', 'Ashford,,2019-04,5', 'measure-not-known'],
  ['a period that cannot be read', 'area,measure,period,value', 'Ashford,all-crime,Q2 2019,5', 'period-of-either-year'],
  ['no period', 'area,measure,period,value', 'Ashford,all-crime,,5', 'period-not-understood'],
  ['no area', 'area,measure,period,value', ',all-crime,2019-04,5', 'area-missing'],
  ['a cell too few', 'area,measure,period,value', 'Ashford,all-crime,2019-04', 'row-too-short'],
  ['a cell too many', 'area,measure,period,value', 'Ashford,all-crime,2019-04,5,6', 'row-too-long'],
  [
    'a code and a name that differ',
    'code,area,measure,period,value',
    'E07000105,Dover,all-crime,2019-04,5',
    'area-contradicted',
  ],
])('%s is refused', (_, header, line, code) => {
  const assessment = assessed('kent-police/figures', lines(header, line));
  expect(codesOf(assessment)).toEqual([[code, 2]]);
  expect(assessment.figures).toEqual([]);
});

test('a line about another measure than its folder is refused', () => {
  const { report } = assessed(POLICE, lines('area,measure,period,value', 'Ashford,robbery,2019-04,5'));
  expect(report.findings).toMatchObject([
    { code: 'measure-contradicted', line: 2, column: 'measure', found: 'robbery', expected: 'all-crime' },
  ]);
});

test('every fault of every line is told, not only the first', () => {
  const assessment = assessed(POLICE, lines('area,period,value', 'Atlantis,Q2 2019,many', 'Ashford,2019-04,-1'));
  expect(codesOf(assessment)).toEqual([
    ['area-not-known', 2],
    ['period-of-either-year', 2],
    ['value-not-a-number', 2],
    ['value-negative', 3],
  ]);
});

test('a column that is there twice is refused', () => {
  const assessment = assessed(POLICE, lines('area,period,value,value', 'Ashford,2019-04,5,6'));
  expect(codesOf(assessment)).toEqual([['column-twice', 1]]);
  expect(assessment.refused).toBe(true);
});

test('lines of several months and areas are figures of their own', () => {
  const assessment = assessed(
    POLICE,
    lines(
      'area,period,value',
      'Ashford,2019-04,5',
      'Ashford,2019-05,5',
      'Ashford,2019-04/2019-05,10',
      'Kent,2019-04,9',
    ),
  );
  expect(assessment.report.findings).toEqual([]);
  expect(figuresOf(assessment)).toEqual([
    ['Ashford', '2019-04', 5],
    ['Ashford', '2019-05', 5],
    ['Ashford', '2019-04/2019-05', 10],
    ['Kent and Medway', '2019-04', 9],
  ]);
});

// The template has an optional note, where the rest of `1,204` would be taken for a remark.
test.each([
  ['a note', 'area,period,value,note'],
  ['an empty heading', 'area,period,value,'],
  ['a remark of their own', 'area,period,value,officer'],
])('a thousands comma without quotation marks is refused where %s follows the value', (_, header) => {
  const assessment = assessed(POLICE, lines(header, 'Ashford,2019-04,1,204'));
  expect(figuresOf(assessment)).toEqual([]);
  expect(assessment.refused).toBe(true);
});

test.each(['', '12 revised', 'revised', '1204'])('a note that says %j is only a note', (note) => {
  const assessment = assessed(POLICE, lines('area,period,value,note', `Ashford,2019-04,12,${note}`));
  expect(assessment.report.findings).toEqual([]);
  expect(figuresOf(assessment)).toEqual([['Ashford', '2019-04', 12]]);
});

test('a line of a ward is not taken for one of its district', () => {
  const assessment = assessed(POLICE, lines('area,ward,period,value', 'Ashford,Victoria,2019-04,5'));
  expect(codesOf(assessment)).toEqual([['header-not-recognised', 1]]);
});
