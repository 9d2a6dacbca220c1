import { assessed, codesOf, lines } from '../assessed.ts';

const PLACE = 'kent-county/comparable-areas';

/** The pairs of an assessment as code of the area, code and name of the other. */
function pairsOf(content: string): (string | null)[][] {
  const { report, statements } = assessed(PLACE, content);
  expect(report.findings).toEqual([]);
  return statements.map((statement) =>
    statement.kind === 'comparable-areas' ? [statement.area, statement.comparable.code, statement.comparable.name] : [],
  );
}

test.each([
  ['a pair on each line', ['Area,Comparable area', 'Ashford,Braintree', 'Ashford,Shepway']],
  ['a column for each', ['Area,Comparable 1,Comparable 2', 'Ashford,Braintree,Shepway']],
  ['a heading over several columns', ['Area,Nearest neighbours,', 'Ashford,Braintree,Shepway']],
  ['semicolons in one cell', ['District,Similar areas', 'Ashford,Braintree; Shepway']],
  ['bars in one cell', ['Area code,Comparable areas', 'E07000105,Braintree|Shepway']],
  ['line breaks in one cell', ['Area,Compared with', 'Ashford,"Braintree\nShepway"']],
  ['columns that some lines do not fill', ['Area,Peer 1,Peer 2,Peer 3', 'Ashford,Braintree,Shepway,']],
])('areas may be listed with %s', (_, content) => {
  expect(pairsOf(lines(...content))).toEqual([
    ['E07000105', null, 'Braintree'],
    ['E07000105', 'E07000112', 'Folkestone and Hythe'],
  ]);
});

test('an area outside the county has the code that is given for it', () => {
  const header = 'Area,Comparable area,Comparable area code';
  expect(pairsOf(lines(header, 'Ashford,Braintree,E07000067', 'Dover,"Bristol, City of",'))).toEqual([
    ['E07000105', 'E07000067', 'Braintree'],
    ['E07000108', null, 'Bristol, City of'],
  ]);
});

test('a code alone is known by its name where it is one of the county, else by itself', () => {
  expect(pairsOf(lines('Area,Comparable areas', 'Ashford,E07000108;E07000067'))).toEqual([
    ['E07000105', 'E07000108', 'Dover'],
    ['E07000105', 'E07000067', 'E07000067'],
  ]);
});

test.each([
  ['an area compared with itself', 'Ashford,Braintree;E07000105,', 'comparable-with-itself'],
  ['an area that is not of the county', 'Braintree,Colchester,', 'area-not-known'],
  ['no area', ',Braintree;Colchester,E07000067;E07000071', 'area-missing'],
  ['a list with commas', 'Ashford,"Braintree, Colchester",', 'comparable-list-unclear'],
  ['half a name', 'Ashford,Bristol; City of,', 'comparable-list-unclear'],
  ['a code that is none', 'Ashford,Braintree,E0700067', 'comparable-code-wrong'],
  ['fewer codes than names', 'Ashford,Braintree;Colchester,E07000067', 'comparable-code-wrong'],
  ['a code of another area than its name', 'Ashford,Dover,E07000114', 'area-contradicted'],
  ['a code outside the county for a name of the county', 'Ashford,Dover,E07000067', 'area-contradicted'],
  ['two codes for one name', 'Ashford,Braintree;Braintree,E07000067;E07000071', 'statement-contradicted'],
  ['a cell under no heading', 'Ashford,Braintree,E07000067,Colchester', 'row-too-long'],
])('%s is refused', (_, line, code) => {
  const assessment = assessed(PLACE, lines('Area,Comparable area,Comparable area code', line));
  expect(codesOf(assessment)).toEqual([[code, 2]]);
  expect(assessment.refused).toBe(true);
});

test('an area that is compared with none is told of, and a remark passed over', () => {
  const content = lines('Area,Comparable area', 'Ashford,Braintree', 'Dover,', 'Source: CIPFA,', 'ashford,BRAINTREE');
  const assessment = assessed(PLACE, content);
  expect(assessment.refused).toBe(false);
  expect(codesOf(assessment)).toEqual([
    ['comparable-area-missing', 3],
    ['line-passed-over', 4],
    ['statement-repeated', 5],
  ]);
});
