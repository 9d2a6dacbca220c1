import { collectFindings } from '../../../functions/ingest-extract/collect-findings.ts';
import { findDataset } from '../../../functions/ingest-extract/find-dataset.ts';
import { invitedFile } from '../../../infra/account/invited-file.ts';
import { DATASET_KINDS } from '../../../schemas/dataset.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';

test('a submitter is invited to send a file of a dataset that it sends', () => {
  expect(invitedFile(kent, 'ashford', 'asb-reports/2026-04.csv')).toMatchObject({
    dataset: 'asb-reports',
    name: '2026-04.csv',
    key: 'in/ashford/asb-reports/2026-04.csv',
  });
});

test.each(['April (corrected).csv', '2026-04.CSV', 'Août 2026.csv', 'a_b-c.d.csv'])(
  'a file may be called %s',
  (name) => {
    expect(invitedFile(kent, 'ashford', `asb-reports/${name}`)).toMatchObject({ name });
  },
);

test.each([
  'asb-reports',
  'asb-reports/',
  'asb-reports/.csv',
  'asb-reports/2026-04.xlsx',
  'asb-reports/2026/04.csv',
  'asb-reports/../dover.csv',
  'asb-reports/$' + '{filename}.csv',
  'asb-reports/a"b.csv',
  'asb-reports/a\nb.csv',
  '2026-04.csv',
])('%j is no file to be invited', (path) => {
  expect(invitedFile(kent, 'ashford', path)).toEqual({
    refusal: expect.stringMatching(
      / is not a dataset and the name of a file in it, such as --file .+\/2026-04\.csv: a name has /,
    ),
  });
});

test('an unknown submitter is told in one sentence who there is', () => {
  expect(invitedFile(kent, 'essex', 'asb-reports/2026-04.csv')).toEqual({
    refusal: expect.stringMatching(
      /^There is no submitter "essex" in Kent: the submitters are kent-police, .+, tunbridge-wells\.$/,
    ),
  });
});

test('a dataset that is not for the submitter is told in one sentence which are', () => {
  expect(invitedFile(kent, 'ashford', 'populations/2026-04.csv')).toEqual({
    refusal: expect.stringMatching(
      /^Ashford Borough Council cannot send "populations": it sends figures, .+, and for its wards the measures of others\.$/,
    ),
  });
  expect(invitedFile(kent, 'kent-county', 'street-crime/2026-04.csv')).toHaveProperty('refusal');
});

const folders = [...Object.keys(DATASET_KINDS), ...kent.measures.map(({ id }) => id), 'nothing-known', ''];

test.each(kent.submitters)('$id is invited to send exactly what would be taken from it', (submitter) => {
  const taken = folders.filter((name) => findDataset(kent, submitter, name, collectFindings()) !== null);
  const invited = folders.filter((name) => 'key' in invitedFile(kent, submitter.id, `${name}/2026-04.csv`));
  expect(invited).toEqual(taken);
});
