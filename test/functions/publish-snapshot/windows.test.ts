import { NOT_IN_ANY_DISTRICT } from '../../../schemas/area.ts';
import { documentOf } from './compared.ts';
import { codeOf } from './police-table-of-2019.ts';
import { sentUpload } from './sent-upload.ts';

test('every period that was sent is a window, the newest and widest first', () => {
  const periods = ['2018-10', '2017-11/2018-10', '2018-11', '2018-04/2018-08'];
  const figures = periods.map((period) => ({ area: codeOf('Dover'), period, value: 3 }));
  expect(documentOf([sentUpload(figures)])?.comparisons.map(({ window }) => window)).toEqual([
    { kind: 'month', current: '2018-11', previous: '2017-11', months: 1 },
    { kind: 'as-sent', current: '2017-11/2018-10', previous: '2016-11/2017-10', months: 12 },
    { kind: 'month', current: '2018-10', previous: '2017-10', months: 1 },
    { kind: 'as-sent', current: '2018-04/2018-08', previous: '2017-04/2017-08', months: 5 },
  ]);
});

test('a total that was sent alone makes a window too', () => {
  const figures = [{ area: codeOf('Kent and Medway'), period: '2018-11', value: 3 }];
  expect(documentOf([sentUpload(figures)])?.comparisons).toHaveLength(1);
});

test.each([
  ['incidents in no district', NOT_IN_ANY_DISTRICT],
  ['an area that the county no longer has', 'E07000999'],
])('%s alone make none', (_, area) => {
  expect(documentOf([sentUpload([{ area, period: '2018-11', value: 3 }])])).toBeUndefined();
});
