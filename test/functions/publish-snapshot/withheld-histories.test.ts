import * as fc from 'fast-check';
import { withheldWards } from '../../../functions/publish-snapshot/withheld-wards.ts';
import { currentFigures } from '../../../functions/what-counts/current-figures.ts';
import { uploadsAsAt } from '../../../functions/what-counts/current-uploads.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { type Cell, countOf, type KeptSnapshot, workedOut } from './one-who-keeps-all.ts';
import { type SentUpload, sentUpload } from './sent-upload.ts';

const MONTHS = ['2019-04', '2019-05'];
const KINDS = ['trafficking-of-drugs', 'possession-of-drugs'];
const LINES = [...KINDS, 'drug-offences'].flatMap((measure) =>
  [...MONTHS, MONTHS.join('/')].map((period) => ({
    measure,
    period,
    parts: KINDS.filter((kind) => measure === kind || measure === 'drug-offences').flatMap((kind) =>
      MONTHS.filter((month) => period.includes(month)).map((month) => `${kind} ${month}`),
    ),
  })),
);
const WARDS = ['one', 'two', 'three', 'four'];
const CELLS = WARDS.flatMap((name) =>
  LINES.map(({ measure, period, parts }): Cell & { measure: string; period: string } => {
    const ward = `E07000105/${name}`;
    return { name: `${measure} ${period} ${ward}`, line: `${measure} ${period}`, measure, period, ward, parts };
  }),
);

/** What one upload says: of which wards, in which lines, and how many of each smallest part. */
const said = fc.record({
  key: fc.nat(3),
  withdrawn: fc.boolean().map((x) => x),
  wards: fc.subarray(WARDS, { minLength: 1 }),
  lines: fc.subarray(LINES.map((_, at) => at), { minLength: 1 }),
  seed: fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(6), fc.nat(40)), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
  keep: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
});

type Said = typeof said extends fc.Arbitrary<infer T> ? T : never;

function uploadsOf(history: Said[]): SentUpload[] {
  let truth: number[][] | null = null;
  return history.map(({ key, withdrawn, wards, lines, seed, keep }, at) => {
    truth = seed.map((row, w) => row.map((v, p) => (truth !== null && keep[w * 4 + p] ? (truth[w]?.[p] ?? 0) : v)));
    const parts = KINDS.flatMap((kind) => MONTHS.map((month) => `${kind} ${month}`));
    const figures = CELLS.filter((c) => wards.some((w) => c.ward.endsWith(`/${w}`)) && lines.some((l) => c.line === `${LINES[l]?.measure} ${LINES[l]?.period}`)).map((c) => ({
      measure: c.measure, period: c.period, area: c.ward,
      value: c.parts.reduce((s, part) => s + (truth?.[WARDS.findIndex((w) => c.ward.endsWith(`/${w}`))]?.[parts.indexOf(part)] ?? 0), 0),
    }));
    const told = { key: `in/ashford/figures/${key}.csv`, submitter: 'ashford', uploadId: `u${at}`, writtenAt: `2019-09-1${at}T09:00:00Z`, sequencer: `0${at}` };
    return withdrawn && at > 0 ? { ...sentUpload([], { ...told, state: 'withdrawn' }) } : sentUpload(figures, told);
  });
}

function snapshotsOf(sent: SentUpload[]): KeptSnapshot[] {
  return sent.map((_, at) => {
    const part = sent.slice(0, at + 1);
    const { uploads, changes } = uploadsAsAt(part.map(({ entry }) => entry)) ?? { uploads: [], changes: [] };
    const packs = part.flatMap((s) => s.packs);
    const figures = currentFigures(packs, uploads, kent);
    const withheld = withheldWards(kent, packs, changes);
    const stood = new Map<Cell, number>();
    const shown = new Set<Cell>();
    for (const cell of CELLS) {
      const value = figures.get(cell.measure)?.get(cell.period)?.get(cell.ward)?.value;
      if (value === undefined) continue;
      stood.set(cell, value);
      if (!withheld.has(cell.measure, cell.period, cell.ward)) shown.add(cell);
    }
    return { stood, shown };
  });
}

test('who keeps all', () => {
  let n = 0, excused = 0, hidden = 0;
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 4 }), (history) => {
      const snapshots = snapshotsOf(uploadsOf(history));
      for (const total of ['listed', 'all'] as const) {
      const before = new Set<string>();
      for (const [at, { stood, shown }] of snapshots.entries()) {
        for (const [cell, value] of stood) if (value >= 1 && value <= 4) expect(shown.has(cell)).toBe(false);
        const kept = snapshots.slice(0, at + 1);
        const told = [...workedOut(kept, CELLS, { lastShows: true, total })].filter((c) => !before.has(c));
        hidden += [...stood.keys()].filter((c) => !shown.has(c)).length;
        const anyhow = told.length === 0 ? new Set() : workedOut(kept, CELLS, { lastShows: false, total });
        n += 1; if (told.length > 0) excused += 1;
        expect(told.filter((c) => !anyhow.has(c))).toEqual([]);
        for (const c of told) before.add(c);
        // alone
        const alone = workedOut([snapshots[at]!], CELLS, { lastShows: true, total });
        if (alone.size > 0) { const any = workedOut([{ stood, shown: new Set() }], CELLS, { lastShows: true, total }); expect([...alone].filter((c) => !any.has(c))).toEqual([]); }
      }
      }
      void countOf;
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
  console.log({ n, excused, hidden });
}, 600000);
