import * as fc from 'fast-check';
import { withheldWards } from '../../../../functions/publish-snapshot/withholding/withheld-wards.ts';
import { currentFigures } from '../../../../functions/what-counts/current-figures.ts';
import { uploadsAsAt } from '../../../../functions/what-counts/current-uploads.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import type { SentUpload } from '../sent-upload.ts';
import { type Cell, type DistrictKnown, type KeptSnapshot, workedOut } from './one-who-keeps-all.ts';
import { anyTruth, CELLS, LINES, sentTables, WARDS, wardTables } from './ward-tables.ts';

const DISTRICTS: DistrictKnown[] = ['of-those-listed', 'of-all', 'not-at-all'];

/**
 * Of what can be worked out, what should not: small counts that cannot be if nothing of the last snapshot is shown; and of others as
 * long as nothing is `lost`, for what hides one that cannot be hidden hides nothing.
 */
function avoidable(kept: readonly KeptSnapshot[], before: readonly KeptSnapshot[], district: DistrictKnown): string[] {
  const { stood = new Map() } = kept.at(-1) ?? {};
  const lost = workedOut([...before, { stood, shown: new Set() }], CELLS, district);
  const told = [...workedOut(kept, CELLS, district)].filter((count) => !lost.has(count));
  return lost.size === 0 ? told : told.filter(isSmall);
}

test.each(DISTRICTS)(
  'who keeps every snapshot, knowing the district count %s, has no withheld count but what nothing could hide any more',
  (district) =>
    fc.assert(
      fc.property(wardTables, (sent) => {
        for (const kept of snapshotsAfterEach(sent)) expect(avoidable(kept, kept.slice(0, -1), district)).toEqual([]);
      }),
      { numRuns: 100 },
    ),
);

test.each(DISTRICTS)('who has one snapshot, knowing the district count %s, has none but what that tells', (district) =>
  fc.assert(
    fc.property(wardTables, (sent) => {
      for (const kept of snapshotsAfterEach(sent)) expect(avoidable(kept.slice(-1), [], district)).toEqual([]);
    }),
    { numRuns: 100 },
  ),
);

test.each(DISTRICTS)(
  'as long as nothing is revised, who keeps every snapshot and knows the district count %s has no small count, whatever came first',
  (district) => {
    const files = fc.array(fc.nat(3), { minLength: LINES.length, maxLength: LINES.length });
    return fc.assert(
      fc.property(anyTruth, fc.subarray(LINES, { minLength: 1 }), files, (truth, lines, fileOf) => {
        const tables = [0, 1, 2, 3].map((file) => lines.filter((_, at) => fileOf[at] === file));
        const sent = sentTables(
          tables.map((ofFile, file) => ({ key: `${file}`, wards: WARDS, lines: ofFile, truth, withdrawn: false })),
        );
        for (const kept of snapshotsAfterEach(sent)) {
          expect([...workedOut(kept, CELLS, district)].filter(isSmall)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  },
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

/** Whether a count, as `cell value`, is from 1 to 4. */
function isSmall(count: string): boolean {
  return / [1-4]$/.test(count);
}

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
