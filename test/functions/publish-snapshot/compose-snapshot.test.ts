import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { NOT_IN_ANY_DISTRICT } from '../../../schemas/area.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { packStatements, STATEMENT_KINDS } from '../../../schemas/statement.ts';
import { composed } from './compared.ts';
import { ONE_OF_EACH } from './one-of-each-statement.ts';
import { policeUpload } from './police-table-of-2019.ts';
import { sentUpload, statedUpload } from './sent-upload.ts';

test('every document lies under the hash of its own bytes, and JSON is canonical', () => {
  const { documents } = composed([policeUpload()]);
  for (const { path, sha256, body } of documents) {
    expect(sha256).toBe(sha256Of(body));
    if (!path.endsWith('.schema.json')) expect(path).toContain(`/${sha256}.`);
    if (path.endsWith('.json')) expect(body).toBe(canonicalize(JSON.parse(body)));
  }
});

test('the manifest lists every document by path, and its id is the hash of what it lists', () => {
  const { documents, manifest, latest } = composed([policeUpload()]);
  const paths = manifest.documents.map((document) => document.path);
  expect(paths).toEqual(documents.map((document) => document.path).sort());
  expect(new Set(paths.map((path) => path.split('/')[1]))).toEqual(new Set(['areas', 'measures', 'schemas', 'tables']));
  const { asAt, documents: listed, uploads } = manifest;
  expect(manifest.snapshotId).toBe(sha256Of(canonicalize({ asAt, documents: listed, uploads }) ?? ''));
  expect(latest).toMatchObject({
    snapshotId: manifest.snapshotId,
    asAt,
    manifest: `v1/snapshots/${manifest.snapshotId}.json`,
  });
  expect(uploads).toEqual([
    {
      uploadId: 'upload-1',
      key: 'in/kent-police/all-crime/2019.csv',
      submitter: 'kent-police',
      dataset: 'all-crime',
      receivedAt: '2019-09-10T09:00:00Z',
    },
  ]);
});

test('the pointer names every measure, table and area with its label', () => {
  const { latest, documents } = composed([policeUpload()]);
  expect(latest.measures).toMatchObject({ 'all-crime': { label: 'All recorded crime' } });
  expect(latest.areas).toMatchObject({ E07000109: { label: 'Gravesham' }, E23000032: { label: 'Kent and Medway' } });
  expect(Object.keys(latest.areas)).toHaveLength(kent.areas.length);
  const pointed = [latest.measures, latest.tables, latest.areas].flatMap((named) => Object.values(named));
  const known = documents.map(({ path, sha256 }) => ({ path, sha256 }));
  for (const { path, sha256 } of pointed) expect(known).toContainEqual({ path, sha256 });
});

test('the pointer names the document of every kind of statement, and every meeting', () => {
  const { latest, documents, manifest } = composed([policeUpload(), statedUpload(ONE_OF_EACH)]);
  expect(Object.keys(latest.statements).sort()).toEqual([...STATEMENT_KINDS].sort());
  expect(latest.statements['plan-targets']?.label).toBe('Targets of partnership plans');
  const pointed = [...Object.values(latest.statements), ...Object.values(latest.meetings)];
  expect(pointed).toHaveLength(STATEMENT_KINDS.length + 1);
  for (const { path, sha256 } of pointed) {
    expect(documents).toContainEqual(expect.objectContaining({ path, sha256 }));
    expect(manifest.documents).toContainEqual({ path, sha256 });
  }
});

test('whatever order entries, packs and areas come in, every byte is the same', () => {
  const wards = ['E07000105/victoria', 'E07000105/beaver', 'E07000105/stour'];
  const places = [...kent.areas.map((area) => area.code), ...wards, ...wards, NOT_IN_ANY_DISTRICT];
  const figure = fc.record({
    measure: fc.constantFrom('all-crime', 'asb-incidents', 'population'),
    area: fc.constantFrom(...places),
    period: fc.constantFrom('2017-06', '2018-06', '2018-11', '2019-11', '2018-04/2018-08', '2019-04/2019-08'),
    value: fc.nat(20),
    line: fc.integer({ min: 1, max: 30 }),
  });
  const statement = fc.record({ stated: fc.constantFrom(...ONE_OF_EACH), line: fc.integer({ min: 2, max: 30 }) });
  const upload = fc.record({
    figures: fc.array(figure, { maxLength: 40 }),
    statements: fc.array(statement, { maxLength: 5 }),
    submitter: fc.constantFrom('kent-police', 'kent-county', 'ashford'),
    key: fc.constantFrom(
      'in/kent-police/figures/a.csv',
      'in/kent-police/figures/b.csv',
      'in/kent-county/figures/c.csv',
    ),
    second: fc.nat(9),
    state: fc.constantFrom('accepted' as const, 'accepted' as const, 'withdrawn' as const, 'storing' as const),
  });
  const everything = fc.array(upload, { minLength: 1, maxLength: 6 }).map((told) =>
    told.map(({ figures, statements, key, second, state, submitter }, at) => {
      const upload = { uploadId: `id-${at}`, writtenAt: `2019-12-01T09:00:0${second}Z` };
      const stated = statements.map(({ stated, line }) => ({ ...stated, line }));
      return {
        ...sentUpload(figures, { ...upload, key, state, submitter, sequencer: `0${at}` }),
        statementPacks: packStatements(stated, upload),
      };
    }),
  );
  const settled = sentUpload([], {
    uploadId: 'settled',
    key: 'in/kent-police/figures/z.csv',
    writtenAt: '2019-01-01T09:00:00Z',
  });
  const shuffles = everything.chain((sent) =>
    fc.record({
      sent: fc.constant(sent),
      entries: shuffled(sent),
      packs: shuffled(sent.flatMap((upload) => upload.packs)),
      statementPacks: shuffled(sent.flatMap((upload) => upload.statementPacks)),
      areas: shuffled(kent.areas),
    }),
  );
  return fc.assert(
    fc.property(shuffles, ({ sent, entries, packs, statementPacks, areas }) => {
      const apart = [...entries.map(({ entry }) => ({ entry, packs: [] })), { ...settled, packs, statementPacks }];
      expect(composed(apart, { ...kent, areas })).toEqual({
        ...composed([settled, ...sent]),
        documents: expect.any(Array),
      });
    }),
    { numRuns: 60 },
  );
});

/** Every order of some items. */
function shuffled<Item>(items: readonly Item[]) {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
