import { toldOf } from '../../../../functions/publish-pages/measures/told-of-measure.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import type { StatementOf } from '../../../../schemas/statement.ts';
import { documentOf } from '../../publish-snapshot/compared.ts';
import { byMonth } from '../../publish-snapshot/monthly.ts';
import { codeOf, policeTable, policeUpload } from '../../publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, sentUpload, statedUpload } from '../../publish-snapshot/sent-upload.ts';

function toldAfter(...sent: readonly SentUpload[]) {
  const document = documentOf(sent);
  if (document === undefined) throw new Error('nothing was compared');
  return toldOf(document, kent);
}

const brokenIn = (area: string | null, told: Partial<StatementOf<'series-breaks'>> = {}) =>
  statedUpload([
    { kind: 'series-breaks', line: 2, area, measure: 'all-crime', month: '2019-01', reason: 'New rules', ...told },
  ]);
const ofAshford = sentUpload(policeTable().filter(({ area }) => area === codeOf('Ashford')));

test('of a whole county its widest total is told', () => {
  const { county, areas, window } = toldAfter(policeUpload());
  expect([county?.name, county?.current, areas, window.current]).toEqual([
    'Kent and Medway',
    82537,
    13,
    '2019-04/2019-08',
  ]);
});

test('of a county in which one district alone has a figure, that district is told', () => {
  expect(toldAfter(ofAshford)).toMatchObject({ county: { name: 'Ashford', current: 5250 }, areas: 1 });
});

test('of several districts that make no whole, none is told', () => {
  const two = policeTable().filter(({ area }) => [codeOf('Ashford'), codeOf('Dover')].includes(area));
  expect(toldAfter(sentUpload(two))).toMatchObject({ county: null, areas: 2 });
});

test.each([
  ['everywhere, of a county', true, policeUpload(), brokenIn(null)],
  ['in a district of a county', true, policeUpload(), brokenIn(codeOf('Dover'))],
  ['in the one district that is told', true, ofAshford, brokenIn(codeOf('Ashford'))],
  ['in another than that one', false, ofAshford, brokenIn(codeOf('Dover'))],
  ['of another measure', false, policeUpload(), brokenIn(null, { measure: 'asb-incidents' })],
  ['after the window', false, policeUpload(), brokenIn(null, { month: '2019-09' })],
])('a break %s is told: %s', (_, hasBreak, sent, stated) => {
  expect(toldAfter(sent, stated).breaks.length > 0).toBe(hasBreak);
});

test('the newest two years of months are told of each area, oldest first', () => {
  const counts = Array.from({ length: 30 }, (_, at) => 100 + at);
  const { months } = toldAfter(sentUpload(byMonth('Ashford', '2017-01', counts)));
  const ofAshford = months.get(codeOf('Ashford')) ?? [];
  expect(ofAshford).toHaveLength(24);
  expect([ofAshford[0], ofAshford.at(-1)]).toEqual([
    { month: '2017-07', value: 106 },
    { month: '2019-06', value: 129 },
  ]);
  expect(months.get(codeOf('Dover'))).toBeUndefined();
});

test('the first month after a break is told as such, and no other', () => {
  const months = byMonth('Ashford', '2018-01', Array(18).fill(100));
  const { months: told } = toldAfter(sentUpload(months), brokenIn(null));
  const ofAshford = told.get(codeOf('Ashford')) ?? [];
  expect(ofAshford).toHaveLength(18);
  expect(ofAshford.filter(({ afterBreak }) => afterBreak).map(({ month }) => month)).toEqual(['2019-01']);
});

test('a month after one without a figure follows no break', () => {
  const { months } = toldAfter(sentUpload(byMonth('Ashford', '2018-01', [1, 2, null, 4, 5])));
  expect(months.get(codeOf('Ashford'))?.map((point) => 'afterBreak' in point)).toEqual([false, false, false, false]);
});
