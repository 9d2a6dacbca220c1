import type { Statement, StatementOf } from '../../../schemas/statement.ts';
import { composed, documentOf } from './compared.ts';
import { APRIL_TO_AUGUST, codeOf, policeUpload } from './police-table-of-2019.ts';
import { statedUpload } from './sent-upload.ts';

const LINE = { uploadId: 'stated', line: 2 };

test.each([
  ['the month after the first', '2018-05', true],
  ['the first month, before which nothing is compared', '2018-04', false],
  ['a month between the two periods', '2019-01', true],
  ['the last month', '2019-08', true],
  ['a month after it', '2019-09', false],
  ['years before', '2016-01', false],
])('a break in %s stands on the comparison: %s', (_, month, stands) => {
  const breaks = breaksOf([brokenIn(month)]);
  expect(breaks).toEqual(stands ? [{ month, reason: 'Counting rules', area: null, source: LINE }] : []);
});

test('a break of another measure, a parent or a part, is none of this one', () => {
  expect(breaksOf([brokenIn('2019-01', { measure: 'victim-based-crime' })])).toEqual([]);
});

test('breaks stand oldest first, and their file is named', () => {
  const sent = [policeUpload(), statedUpload([brokenIn('2019-02'), brokenIn('2018-12', { line: 3 })])];
  const document = documentOf(sent);
  expect(document?.comparisons[0]?.breaks.map(({ month }) => month)).toEqual(['2018-12', '2019-02']);
  expect(document?.uploads['stated']).toEqual({ key: 'in/kent-county/statements/2019.csv' });
});

test('a break in one area stands on the comparison with its area, and on the documents of that area and those around it', () => {
  const dover = codeOf('Dover');
  const sent = [policeUpload(), statedUpload([brokenIn('2019-01', { area: dover })])];
  expect(documentOf(sent)?.comparisons[0]?.breaks).toMatchObject([{ month: '2019-01', area: dover }]);
  const { latest, documents } = composed(sent);
  const marked = ['Dover', 'Kent', 'Kent and Medway', 'Swale', 'Medway'].map((name) => {
    const path = latest.areas[codeOf(name)]?.path;
    return [name, documents.find((document) => document.path === path)?.body.includes('Counting rules')];
  });
  expect(Object.fromEntries(marked)).toEqual({
    Dover: true,
    Kent: true,
    'Kent and Medway': true,
    Swale: false,
    Medway: false,
  });
});

function brokenIn(month: string, told: Partial<StatementOf<'series-breaks'>> = {}): Statement {
  return { kind: 'series-breaks', line: 2, area: null, measure: 'all-crime', month, reason: 'Counting rules', ...told };
}

function breaksOf(statements: readonly Statement[]) {
  const comparison = documentOf([policeUpload(), statedUpload(statements)])?.comparisons[0];
  expect(comparison?.window.current).toBe(APRIL_TO_AUGUST);
  return comparison?.breaks;
}
