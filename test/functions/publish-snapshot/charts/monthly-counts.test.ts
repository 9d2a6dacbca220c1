import { comparedAreas } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { documentOf } from '../compared.ts';
import { byMonth } from '../monthly.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { sentUpload, type Told } from '../sent-upload.ts';

const WHOLE = codeOf('Kent and Medway');
const districts = comparedAreas(kent).flatMap(({ name }) => byMonth(name, '2018-01', Array(14).fill(100)));

test('a total that was sent for a few months only does not make its chart jump', () => {
  const sentTwice = byMonth('Kent and Medway', '2018-01', [...Array(12).fill(null), 1400, 1400]);
  expect(valuesOf([...districts, ...sentTwice])).toEqual(Array(14).fill(1300));
});

test('a total that was sent for every month is what its chart shows', () => {
  const sentAlways = byMonth('Kent and Medway', '2018-01', Array(14).fill(1400));
  expect(valuesOf([...districts, ...sentAlways])).toEqual(Array(14).fill(1400));
});

function valuesOf(figures: readonly Told[]): number[] | undefined {
  const chart = documentOf([sentUpload(figures)])?.charts.find(({ code }) => code === WHOLE);
  return chart?.points.map(({ value }) => value);
}
