import Ajv2020 from 'ajv/dist/2020';
import { canonicalJson } from '../../../../functions/publish-snapshot/documents/canonical-document.ts';
import { NOT_IN_ANY_DISTRICT } from '../../../../schemas/area.ts';
import type { Receipt } from '../../../../schemas/receipt.ts';
import { STATEMENT_KINDS } from '../../../../schemas/statement.ts';
import { composed } from '../compared.ts';
import { ONE_OF_EACH } from '../one-of-each-statement.ts';
import { APRIL_TO_AUGUST, codeOf, policeTable, policeUpload } from '../police-table-of-2019.ts';
import { sentUpload, statedUpload } from '../sent-upload.ts';

const estimates = sentUpload([{ measure: 'population', area: codeOf('Dover'), period: '2018-06', value: 120_000 }], {
  uploadId: 'estimates',
  key: 'in/kent-county/populations/2018.csv',
});
const someMissing = sentUpload(
  [
    ...policeTable().slice(0, 9),
    { area: NOT_IN_ANY_DISTRICT, period: APRIL_TO_AUGUST, value: 3 },
    { area: codeOf('Dover'), period: '2019-09', value: 0 },
  ].map((figure) => ({ ...figure, measure: 'asb-incidents' })),
  { uploadId: 'asb', key: 'in/kent-police/asb-incidents/2019.csv' },
);
const wards = sentUpload(
  [3, 9, 40].map((value, at) => ({
    measure: 'asb-incidents',
    area: `${codeOf('Dover')}/ward-${at}`,
    period: '2019-09',
    value,
    aside: { ward: `Ward ${at}`, approximate: true as const, note: 'about' },
  })),
  { uploadId: 'wards', key: 'in/dover/asb-incidents/wards.csv', submitter: 'dover' },
);
const statements = statedUpload(ONE_OF_EACH);
const { documents, manifest, latest } = composed([policeUpload(), estimates, someMissing, wards, statements]);

test.each(['measure-document', 'area-document'])('every %s validates against its published schema', (name) => {
  const validate = validatorOf(name);
  const folder = `v1/${name.replace('-document', 's')}/`;
  const ofName = documents.filter(({ path }) => path.startsWith(folder));
  expect(ofName.length).toBeGreaterThan(1);
  for (const { body } of ofName) expect(faultsOf(validate, JSON.parse(body))).toEqual([]);
});

test.each(STATEMENT_KINDS)('so does the document of %s', (kind) => {
  const { path } = latest.statements[kind] ?? {};
  const document = documents.find((each) => each.path === path);
  expect(document?.path).toMatch(new RegExp(`^v1/${kind}/[0-9a-f]{64}\\.json$`));
  const content = JSON.parse(document?.body ?? 'null');
  expect(content.items).toHaveLength(1);
  expect(faultsOf(validatorOf(kind), content)).toEqual([]);
  expect(faultsOf(validatorOf(kind), { ...content, items: [{}] })).not.toEqual([]);
});

test('and the document of a meeting', () => {
  const [named] = Object.values(latest.meetings);
  const document = documents.find(({ path }) => path === named?.path);
  expect(faultsOf(validatorOf('meeting'), JSON.parse(document?.body ?? 'null'))).toEqual([]);
});

test('so do the manifest and the pointer', () => {
  expect(faultsOf(validatorOf('manifest'), JSON.parse(canonicalJson(manifest)))).toEqual([]);
  const pointer = { ...latest, publishedAt: '2019-10-01T06:00:00.000Z' };
  expect(faultsOf(validatorOf('latest'), JSON.parse(canonicalJson(pointer)))).toEqual([]);
});

test('what was published before there were revisions or statements still does', () => {
  const { revisions, ...changes } = manifest.changes;
  const older = JSON.parse(canonicalJson({ ...manifest, changes }));
  expect(revisions).toBeNull();
  expect(faultsOf(validatorOf('manifest'), older)).toEqual([]);
  const { statements, revisions: _, ...pointer } = { ...latest, publishedAt: '2019-10-01T06:00:00.000Z' };
  expect(faultsOf(validatorOf('latest'), JSON.parse(canonicalJson(pointer)))).toEqual([]);
});

test('a document of revisions has a schema, which tells before and after by what changed', () => {
  const validate = validatorOf('revisions');
  const source = { uploadId: 'upload-1', line: 4, column: 'Apr-Aug 19' };
  const counting = { value: 5370, source };
  const of = { measure: 'all-crime', area: codeOf('Gravesham'), areaName: 'Gravesham', period: APRIL_TO_AUGUST };
  const content = (figure: object) => ({
    schemaVersion: 1,
    since: { snapshotId: 'one', asAt: '2019-09-10T09:00:00Z' },
    asAt: '2019-10-10T09:00:00Z',
    figures: [{ ...of, ...figure }],
    uploads: {
      'upload-1': {
        key: 'in/kent-police/all-crime/2019.csv',
        submitter: 'kent-police',
        receivedAt: '2019-09-10T09:00:00Z',
      },
    },
  });
  expect(faultsOf(validate, content({ change: 'added', before: null, after: counting }))).toEqual([]);
  expect(faultsOf(validate, content({ change: 'revised', before: counting, after: counting }))).toEqual([]);
  expect(faultsOf(validate, content({ change: 'revised', before: null, after: counting }))).not.toEqual([]);
});

test('a receipt has a schema too', () => {
  const receipt: Receipt = {
    schemaVersion: 1,
    uploadId: 'upload-1',
    key: 'in/kent-police/all-crime/2019.csv',
    submitter: 'kent-police',
    dataset: 'all-crime',
    receivedAt: '2019-09-10T09:00:00Z',
    outcome: 'accepted',
    readAs: { shape: 'area-table', periods: [APRIL_TO_AUGUST] },
    counts: { linesRead: 17, figures: 28, statements: 0, errors: 0, warnings: 0, notices: 0, byCode: {} },
    findings: [],
  };
  expect(faultsOf(validatorOf('receipt'), receipt)).toEqual([]);
});

test('a schema refuses what a document must not be', () => {
  const document = documents.find(({ path }) => path.startsWith('v1/measures/all-crime/'));
  const content: unknown = JSON.parse(document?.body ?? '{}');
  expect(faultsOf(validatorOf('measure-document'), { ...Object(content), surprise: true })).not.toEqual([]);
  expect(faultsOf(validatorOf('latest'), { ...latest, publishedAt: 'yesterday' })).not.toEqual([]);
});

function validatorOf(name: string) {
  const schema = documents.find(({ path }) => path === `v1/schemas/${name}.schema.json`);
  const ajv = new Ajv2020({
    allErrors: true,
    formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, date: /^\d{4}-\d\d-\d\d$/ },
  });
  return ajv.compile(JSON.parse(schema?.body ?? 'false'));
}

function faultsOf(validate: ReturnType<typeof validatorOf>, content: unknown) {
  return validate(content) ? [] : validate.errors;
}
