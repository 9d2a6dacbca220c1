import { comparedAreas } from '../../schemas/county.ts';
import { monthAfter } from '../../schemas/period.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { LONGEST_TEXT, type Statement } from '../../schemas/statement.ts';
import { inMemoryWorld } from '../doubles/in-memory-world.ts';
import { type SentUpload, sentUpload, statedUpload, type Told } from '../functions/publish-snapshot/sent-upload.ts';
import { store } from '../functions/publish-snapshot/world-of-uploads.ts';
import { pagesInMemory, type SiteFiles } from './pages-in-memory.ts';

/** The measure that has the texts beside its months, and the one that has them as the names of wards. */
export const BESIDE_MONTHS = 'shoplifting';
export const OF_WARDS = 'all-crime';
export const WARDS_IN = 'E07000108';

/** Measures whose priorities are such texts, one each. */
const WITH_PRIORITIES = [
  'robbery',
  'arson',
  'homicide',
  'rape',
  'theft',
  'drug-offences',
  'vehicle-crime',
  'hate-crime',
];

const AREAS = comparedAreas(kent).map(({ code }) => code);
const MONTHS = 12;
const NEWEST = '2019-08';
const SENT_AT = '2019-09-10T09:00:00Z';

/**
 * A site whose every text that comes out of an extract is one of these, over and over: notes, columns, names of files and wards,
 * reasons of breaks, priorities. The sites of two lists of one length have the same elements.
 */
export async function siteOfTexts(texts: readonly string[]): Promise<SiteFiles> {
  const text = (at: number) => texts[at % texts.length] ?? '';
  let clock = '2019-10-01T06:00:00Z';
  const world = inMemoryWorld(kent, () => new Date(clock));
  const pages = pagesInMemory(world);
  const sent = [
    ...AREAS.map((area, at) => monthly(area, at, texts)),
    ...uploadsOfPriorities(text),
    wards(texts),
    breaks(texts),
  ];
  for (const upload of sent) await store(world, upload);
  await pages.publish();
  clock = '2019-11-01T06:00:00Z';
  for (const upload of AREAS.map((area, at) => revised(area, text(at + 100)))) await store(world, upload);
  await pages.publish();
  return pages.files();
}

/** A year of each area, with several texts beside each of its months, so that every text is beside one. */
function monthly(area: string, at: number, texts: readonly string[]): SentUpload {
  const figures = Array.from({ length: MONTHS }, (_, month): Told => {
    const text = someOf(texts, month * AREAS.length + at, MONTHS * AREAS.length);
    return {
      measure: BESIDE_MONTHS,
      area,
      period: monthAfter(NEWEST, -month - 1),
      value: 100 + ((at * 7 + month * 5) % 23),
      column: text,
      aside: { note: text },
    };
  });
  // The newest month is revised later, and what is beside a figure that no longer counts is shown nowhere.
  const newest = { measure: BESIDE_MONTHS, area, period: NEWEST, value: 200 };
  return upload(
    [newest, ...figures],
    `monthly-${area}`,
    `in/kent-police/${BESIDE_MONTHS}/${texts[at % texts.length]}.csv`,
  );
}

/** The texts that come to one of so many places when all are dealt out; none is without. */
function someOf(texts: readonly string[], place: number, places: number): string {
  const dealt = texts.filter((_, at) => at % places === place % places);
  return dealt.join(' · ') || (texts[place % texts.length] ?? '');
}

function revised(area: string, text: string): SentUpload {
  const figure = { measure: BESIDE_MONTHS, area, period: NEWEST, value: 250, column: text, aside: { note: text } };
  return upload(
    [figure],
    `revised-${area}`,
    `in/kent-police/${BESIDE_MONTHS}/${text}-again.csv`,
    '2019-10-10T09:00:00Z',
  );
}

function uploadsOfPriorities(text: (at: number) => string): SentUpload[] {
  const figures = WITH_PRIORITIES.map((measure): Told => ({ measure, area: AREAS[0] ?? '', period: NEWEST, value: 9 }));
  const stated = WITH_PRIORITIES.map(
    (measure, at): Statement => ({
      kind: 'county-indicators',
      line: at + 2,
      area: AREAS[0] ?? '',
      priority: text(at).slice(0, LONGEST_TEXT),
      indicator: text(at).slice(0, LONGEST_TEXT),
      measure,
      previous: null,
      latest: null,
      comment: '',
    }),
  );
  return [
    upload(figures, 'of-priorities', `in/kent-police/figures/${text(40)}.csv`),
    statedUpload(stated, { uploadId: 'priorities', key: `in/kent-county/county-indicators/${text(41)}.csv` }),
  ];
}

function wards(texts: readonly string[]): SentUpload {
  const figures = texts.flatMap((ward, at): Told[] =>
    ['2018-08', NEWEST].map((period) => ({
      measure: OF_WARDS,
      area: `${WARDS_IN}/ward-${at}`,
      period,
      value: 50 + (at % 40),
      aside: { ward },
    })),
  );
  const whole = AREAS.map((area): Told => ({ measure: OF_WARDS, area, period: NEWEST, value: 900 }));
  return upload([...figures, ...whole], 'wards', `in/dover/${OF_WARDS}/${texts[42 % texts.length]}.csv`);
}

/** A break in each of the newest months in each area, whose reason is several texts. */
function breaks(texts: readonly string[]): SentUpload {
  const places = AREAS.flatMap((area) => [0, 1, 2, 3, 4].map((back) => ({ area, month: monthAfter(NEWEST, -back) })));
  const statements = places.map(
    ({ area, month }, place): Statement => ({
      kind: 'series-breaks',
      line: place + 2,
      area,
      measure: BESIDE_MONTHS,
      month,
      reason: someOf(texts, place, places.length),
    }),
  );
  return statedUpload(statements, {
    uploadId: 'breaks',
    key: `in/kent-county/series-breaks/${texts[43 % texts.length]}.csv`,
  });
}

function upload(figures: Told[], uploadId: string, key: string, writtenAt = SENT_AT): SentUpload {
  const [, submitter = '', dataset = ''] = key.split('/');
  return sentUpload(figures, { uploadId, key, submitter, dataset, writtenAt });
}
