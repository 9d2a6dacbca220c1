import { areaDocumentSchema } from '../../../../schemas/snapshot.ts';
import { composed } from '../compared.ts';
import { APRIL_TO_AUGUST, codeOf, policeUpload } from '../police-table-of-2019.ts';
import { type SentUpload, sentUpload } from '../sent-upload.ts';

const asb = sentUpload(
  [
    { measure: 'asb-incidents', area: codeOf('Dover'), period: '2018-11', value: 40 },
    { measure: 'asb-incidents', area: codeOf('Dover'), period: '2018-12', value: 30 },
    { measure: 'asb-incidents', area: codeOf('Swale'), period: '2019-01', value: 50 },
  ],
  { uploadId: 'asb', key: 'in/kent-police/asb-incidents/2018.csv' },
);

test('an area has the newest window of each measure for which it has a figure', () => {
  const dover = documentOf('Dover', [asb, policeUpload()]);
  expect(dover?.area).toEqual({ code: 'E07000108', name: 'Dover', kind: 'district', within: 'E10000016' });
  expect(
    dover?.measures.map(({ measure, window, comparison }) => [measure.id, window.current, comparison.current]),
  ).toEqual([
    ['all-crime', APRIL_TO_AUGUST, 5014],
    ['asb-incidents', '2018-12', 30],
  ]);
  expect(dover?.uploads).toEqual({
    'upload-1': { key: 'in/kent-police/all-crime/2019.csv' },
    asb: { key: 'in/kent-police/asb-incidents/2018.csv' },
  });
});

test('it cites no upload that it takes nothing from', () => {
  expect(Object.keys(documentOf('Medway', [asb, policeUpload()])?.uploads ?? {})).toEqual(['upload-1']);
});

test('an area that contains others has its totals', () => {
  const [allCrime] = documentOf('Kent and Medway', [policeUpload()])?.measures ?? [];
  expect(allCrime?.comparison).toMatchObject({ current: 82_537, sumOfDistricts: 82_536 });
});

test('an area about which nothing was ever sent has no document', () => {
  expect(Object.keys(composed([asb]).latest.areas)).toEqual([codeOf('Dover'), codeOf('Swale')]);
});

function documentOf(name: string, sent: readonly SentUpload[]) {
  const { latest, documents } = composed(sent);
  const file = documents.find(({ path }) => path === latest.areas[codeOf(name)]?.path);
  return file && areaDocumentSchema.parse(JSON.parse(file.body));
}
