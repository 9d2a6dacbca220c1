import { kent } from '../../../../schemas/reference/kent/county.ts';
import type { Statement, StatementOf } from '../../../../schemas/statement.ts';
import { composed, documentOf } from '../compared.ts';
import { APRIL_TO_AUGUST, codeOf, policeUpload } from '../police-table-of-2019.ts';
import { sentUpload, statedUpload } from '../sent-upload.ts';

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

const TWELVE = kent.areas.filter(({ kind }) => kind === 'district').map(({ name }) => name);

test.each([
  ['of one district', 'Dover', ['Dover', 'Kent', 'Kent and Medway']],
  ['of the county', 'Kent', [...TWELVE, 'Kent', 'Kent and Medway']],
  ['of the widest area', 'Kent and Medway', kent.areas.map(({ name }) => name)],
  ['everywhere', null, kent.areas.map(({ name }) => name)],
])('a break %s is marked on all within it and on the totals it is part of: documents and lines', (_, where, marked) => {
  const area = where === null ? null : codeOf(where);
  const wards = sentUpload(
    ['Dover', 'Medway'].map((name) => ({ area: `${codeOf(name)}/town`, period: APRIL_TO_AUGUST, value: 50 })),
    { uploadId: 'wards', key: 'in/dover/all-crime/wards.csv' },
  );
  const sent = [policeUpload(), statedUpload([brokenIn('2019-01', { area })]), wards];
  expect(documentOf(sent)?.comparisons[0]?.breaks).toMatchObject([{ month: '2019-01', area }]);
  const { latest, documents } = composed(sent);
  const bodyOf = (path?: string) => documents.find((document) => document.path === path)?.body ?? '';
  const pages = kent.areas.filter(({ code }) => bodyOf(latest.areas[code]?.path).includes('Counting rules'));
  expect(pages.map(({ name }) => name).sort()).toEqual([...marked].sort());
  const lines = bodyOf(latest.tables['all-crime']?.path)
    .split('\r\n')
    .filter((line) => line.includes(APRIL_TO_AUGUST));
  const codes = lines.filter((line) => line.includes('Counting rules')).map((line) => line.split(',')[4]);
  const partnerships = new Set(kent.partnerships.map(({ id }) => id));
  const onLines = codes.filter((code) => !partnerships.has(code ?? ''));
  const ofDover = codes.filter((code) => code === 'dover');
  expect(ofDover).toHaveLength(marked.includes('Dover') ? 1 : 0);
  const towns = ['Dover', 'Medway'].filter((name) => marked.includes(name)).map((name) => `${codeOf(name)}/town`);
  expect(onLines.sort()).toEqual([...marked.map(codeOf), ...towns].sort());
});

function brokenIn(month: string, told: Partial<StatementOf<'series-breaks'>> = {}): Statement {
  return { kind: 'series-breaks', line: 2, area: null, measure: 'all-crime', month, reason: 'Counting rules', ...told };
}

function breaksOf(statements: readonly Statement[]) {
  const comparison = documentOf([policeUpload(), statedUpload(statements)])?.comparisons[0];
  expect(comparison?.window.current).toBe(APRIL_TO_AUGUST);
  return comparison?.breaks;
}
