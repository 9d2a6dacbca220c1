import * as fc from 'fast-check';
import { withheldWards } from '../../../functions/publish-snapshot/withheld-wards.ts';
import { currentFigures } from '../../../functions/what-counts/current-figures.ts';
import { uploadsAsAt } from '../../../functions/what-counts/current-uploads.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { type Cell, type DistrictKnown, type KeptSnapshot, workedOut } from './one-who-keeps-all.ts';
import type { SentUpload } from './sent-upload.ts';
import { CELLS, LINES, sentTables, truths, WARDS, wardTables } from './ward-tables.ts';

const DISTRICTS: DistrictKnown[] = ['of-those-listed', 'of-all', 'not-at-all'];

test.each(DISTRICTS)(
  'who keeps every snapshot, knowing the district count %s, has no withheld count of any but what nothing could hide',
  (district) =>
    fc.assert(
      fc.property(wardTables, (sent) => {
        const told = new Set<string>();
        for (const kept of snapshotsAfterEach(sent)) {
          const last = kept.at(-1);
          const anew = [...workedOut(kept, CELLS, district)].filter((count) => !told.has(count));
          // What is known already of the counts before, whatever is withheld of those that are new.
          const lost = workedOut(
            [...kept.slice(0, -1), { stood: last?.stood ?? new Map(), shown: new Set() }],
            CELLS,
            district,
          );
          expect(anew.filter((count) => !lost.has(count))).toEqual([]);
          for (const count of anew) told.add(count);
        }
      }),
      { numRuns: 100 },
    ),
);

test.each(DISTRICTS)(
  'who has one snapshot, knowing the district count %s, has none but what the district count is',
  (district) =>
    fc.assert(
      fc.property(wardTables, (sent) => {
        for (const kept of snapshotsAfterEach(sent)) {
          const { stood, shown } = kept.at(-1) ?? { stood: new Map(), shown: new Set<Cell>() };
          const [told, lost] = [
            workedOut([{ stood, shown }], CELLS, district),
            workedOut([{ stood, shown: new Set() }], CELLS, district),
          ];
          expect([...told].filter((count) => !lost.has(count))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    ),
);

test.each(DISTRICTS)(
  'as long as nothing is revised, who keeps every snapshot and knows the district count %s has none',
  (district) =>
    fc.assert(
      fc.property(
        truths(1),
        fc.shuffledSubarray(LINES, { minLength: 1 }),
        fc.array(fc.nat(3)),
        (truth, lines, files) => {
          const tables = [0, 1, 2, 3].map((file) => lines.filter((_, at) => (files[at] ?? 0) === file));
          const sent = sentTables(
            tables.map((lines, file) => ({ key: `${file}`, wards: WARDS, lines, truth, withdrawn: false })),
          );
          for (const kept of snapshotsAfterEach(sent)) expect([...workedOut(kept, CELLS, district)]).toEqual([]);
        },
      ),
      { numRuns: 100 },
    ),
);

test('whatever is withheld once is so in every later snapshot, and small counts always are', () =>
  fc.assert(
    fc.property(wardTables, (sent) => {
      const everWithheld = new Set<Cell>();
      for (const kept of snapshotsAfterEach(sent)) {
        const { stood, shown } = kept.at(-1) ?? { stood: new Map(), shown: new Set() };
        for (const cell of stood.keys()) if (!shown.has(cell)) everWithheld.add(cell);
        for (const cell of shown) expect(everWithheld.has(cell)).toBe(false);
        for (const cell of shown) expect([1, 2, 3, 4]).not.toContain(stood.get(cell));
      }
    }),
    { numRuns: 100 },
  ));

/** After each upload all snapshots so far, by their documents. */
function snapshotsAfterEach(sent: readonly SentUpload[]): KeptSnapshot[][] {
  const snapshots = sent.map((_, at) => snapshotOf(sent.slice(0, at + 1)));
  return snapshots.map((_, at) => snapshots.slice(0, at + 1));
}

function snapshotOf(sent: readonly SentUpload[]): KeptSnapshot {
  const { uploads, changes } = uploadsAsAt(sent.map(({ entry }) => entry)) ?? { uploads: [], changes: [] };
  const packs = sent.flatMap((upload) => upload.packs);
  const figures = currentFigures(packs, uploads, kent);
  const withheld = withheldWards(kent, packs, changes);
  const stood = new Map(
    CELLS.flatMap((cell): [Cell, number][] => {
      const figure = figures.get(cell.measure)?.get(cell.period)?.get(cell.ward);
      return figure === undefined ? [] : [[cell, figure.value]];
    }),
  );
  const shown = [...stood.keys()].filter(({ measure, period, ward }) => !withheld.has(measure, period, ward));
  return { stood, shown: new Set(shown) };
}
