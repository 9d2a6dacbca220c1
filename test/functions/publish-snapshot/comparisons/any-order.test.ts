import * as fc from 'fast-check';
import { comparedAreas } from '../../../../schemas/county.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import type { Statement } from '../../../../schemas/statement.ts';
import { assessed, lines } from '../../ingest-extract/assessed.ts';
import { areaIn, documentOf } from '../compared.ts';
import { byMonth, comparisonIn } from '../monthly.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { type SentUpload, sentUpload, statedUpload, type Told } from '../sent-upload.ts';

const NAMES = comparedAreas(kent).map(({ name }) => name);

const PLACES = [...kent.areas.map(({ code }) => code), `${codeOf('Dover')}/town`, `${codeOf('Dover')}/aylesham`];
const PERIODS = ['2018', '2019'].flatMap((year) => [4, 5, 6, `4/${year}-06`].map((month) => `${year}-0${month}`));
const MEASURES = ['sexual-offences', 'rape', 'other-sexual-offences', 'population'];

/** Months and aggregates of some areas, totals, wards and people, each figure of its own line. */
const figures = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...PERIODS), fc.constantFrom(...MEASURES)), {
    minLength: 20,
    maxLength: 90,
    selector: (about) => about.join(' '),
  })
  .chain((all) => fc.tuple(...all.map((about) => fc.tuple(fc.constant(about), fc.integer({ min: -1, max: 40 })))))
  .map((all) => all.map(([[area, period, measure], value], at) => ({ area, period, measure, value, line: at + 2 })));

const STATEMENTS: Statement[] = [
  { kind: 'series-breaks', line: 2, measure: 'rape', month: '2019-05', reason: 'A new form', area: codeOf('Dover') },
  { kind: 'comparable-areas', line: 3, area: codeOf('Dover'), comparable: { code: codeOf('Swale'), name: 'Swale' } },
  { kind: 'comparable-areas', line: 4, area: codeOf('Dover'), comparable: { code: codeOf('Thanet'), name: 'Thanet' } },
];

test('the order of areas, people, partnerships, senders, lines, files and statements changes not a byte', () => {
  const { areas, partnerships, submitters, populations } = kent;
  const county = fc.record({
    areas: shuffled(areas),
    partnerships: shuffled(partnerships),
    submitters: shuffled(submitters),
    populations: shuffled(populations.estimates).map((estimates) => ({ ...populations, estimates })),
  });
  const sent = figures.chain((told) =>
    fc.tuple(fc.constant(told), shuffled(told), shuffled(STATEMENTS), shuffled([0, 1, 2])),
  );
  return fc.assert(
    fc.property(sent, county, ([told, lines, statements, order], shuffledCounty) => {
      const files = inThreeFiles(lines, statements);
      const inOrder = [...order.flatMap((at) => files[at] ?? []), ...files.slice(3)];
      for (const id of ['sexual-offences', 'rape']) {
        expect(documentOf(inOrder, id, { ...kent, ...shuffledCounty })).toEqual(
          documentOf(inThreeFiles(told, STATEMENTS), id),
        );
      }
    }),
    { numRuns: 20 },
  );
});

test('in how many files the same lines come changes nothing but where each was read', () => {
  return fc.assert(
    fc.property(figures, (told) => {
      const readIn = (sent: readonly SentUpload[]) =>
        JSON.stringify({ ...documentOf(sent, 'rape'), uploads: {} }).replace(/"uploadId":"[^"]+"/g, '"uploadId":"one"');
      const statements = statedUpload(STATEMENTS);
      const apart = told.map((figure, at) =>
        sentUpload([figure], { uploadId: `u${at}`, key: `in/kent-police/figures/${at}.csv` }),
      );
      expect(readIn([...apart, statements])).toBe(readIn([sentUpload(told), statements]));
    }),
    { numRuns: 15 },
  );
});

test('areas of one name stand beside each other in one order, each with its own figures', () => {
  const areas = kent.areas.map((area) => (['Dover', 'Thanet'].includes(area.name) ? { ...area, name: 'Swale' } : area));
  const told = sentUpload(NAMES.flatMap((name, at) => byMonth(name, '2019-04', [100 + at])));
  const document = documentOf([told], 'all-crime', { ...kent, areas });
  for (const other of [areas.toReversed(), areas.toSorted((one, two) => (one.code < two.code ? 1 : -1))]) {
    expect(documentOf([told], 'all-crime', { ...kent, areas: other })).toEqual(document);
  }
  const swales = comparisonIn(document, '2019-04').areas.filter(({ name }) => name === 'Swale');
  expect(swales.map(({ code, current }) => [code, current])).toEqual(
    ['Dover', 'Swale', 'Thanet'].map((name) => [codeOf(name), 100 + NAMES.indexOf(name)]),
  );
});

test('Shepway and Folkestone and Hythe are one area: what was sent under one name is set beside what was under the other', () => {
  const earlier = assessed('kent-police/all-crime', lines('Area,Apr 18', 'Shepway,400')).figures;
  const later = assessed('kent-police/all-crime', lines('Area,Apr 19', 'Folkestone & Hythe,500')).figures;
  const document = documentOf([
    sentUpload(earlier),
    sentUpload(later, { uploadId: 'later', key: 'in/kent-police/all-crime/later.csv' }),
  ]);
  const { areas } = comparisonIn(document, '2019-04');
  expect(areas.filter(({ current, previous }) => current !== null || previous !== null)).toHaveLength(1);
  expect(areaIn({ areas }, 'Folkestone and Hythe')).toMatchObject({ previous: 400, current: 500, change: 100 });
});

test('a document cites every upload it draws on, and no other', () => {
  const crimes = (id: string, told: readonly Told[]) =>
    sentUpload(told, { uploadId: id, key: `in/kent-police/all-crime/${id}.csv` });
  const dover = (told: Partial<Told>): Told[] => [
    { area: codeOf('Dover'), period: '2019-04/2019-06', value: 100, ...told },
  ];
  const documents = documentOf([
    crimes('months', byMonth('Dover', '2019-04', [30, 31, 32])),
    crimes('sent', dover({})),
    crimes('abroad', dover({ area: 'E07000999' })),
    crimes('burglary', dover({ measure: 'burglary' })),
    sentUpload(dover({ period: '2018-06', measure: 'population' }), {
      uploadId: 'people',
      key: 'in/kent-county/populations/p.csv',
      submitter: 'kent-county',
    }),
    statedUpload([
      { kind: 'series-breaks', line: 2, measure: 'all-crime', month: '2019-01', reason: 'A new form', area: null },
    ]),
  ]);
  const named = JSON.stringify(documents?.comparisons).match(/(?<="uploadId":")[^"]+/g);
  expect([...new Set(named)].sort()).toEqual(['months', 'people', 'sent', 'stated']);
  expect(Object.keys(documents?.uploads ?? {}).sort()).toEqual(['months', 'people', 'sent', 'stated']);
});

/** The figures by their measure in three files, written at three moments, with statements behind them. */
function inThreeFiles(told: readonly Told[], statements: readonly Statement[]): SentUpload[] {
  const files = ['sexual-offences', 'rape', 'other'].map((id, at) => {
    const ofFile = told.filter(
      ({ measure = '' }) => (['sexual-offences', 'rape'].includes(measure) ? measure : 'other') === id,
    );
    return sentUpload(ofFile, {
      uploadId: id,
      key: `in/kent-police/figures/${id}.csv`,
      writtenAt: `2019-09-1${at}T09:00:00Z`,
    });
  });
  return [...files, statedUpload(statements)];
}

function shuffled<Item>(items: readonly Item[]) {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}
