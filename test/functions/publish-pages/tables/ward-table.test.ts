import { wardTable } from '../../../../functions/publish-pages/tables/ward-table.ts';
import { kent } from '../../../../schemas/reference/kent/county.ts';
import { type AreaDocument, areaDocumentSchema } from '../../../../schemas/snapshot.ts';
import { composed } from '../../publish-snapshot/compared.ts';
import { A_YEAR_BEFORE, APRIL_TO_AUGUST, codeOf } from '../../publish-snapshot/police-table-of-2019.ts';
import { sentUpload, statedUpload } from '../../publish-snapshot/sent-upload.ts';

const DOVER = codeOf('Dover');

function wardsAfter(
  counts: readonly (readonly [ward: string, before: number, now: number])[],
  isBroken = false,
): AreaDocument['wards'][number] {
  const figures = counts.flatMap(([ward, before, now]) => [
    { area: `${DOVER}/${ward.toLowerCase()}`, period: A_YEAR_BEFORE, value: before, aside: { ward } },
    { area: `${DOVER}/${ward.toLowerCase()}`, period: APRIL_TO_AUGUST, value: now, aside: { ward } },
  ]);
  const sent = sentUpload(figures, { key: 'in/dover/all-crime/wards.csv', submitter: 'dover' });
  const broken = statedUpload([
    { kind: 'series-breaks', line: 2, area: null, measure: 'all-crime', month: '2019-01', reason: 'New rules' },
  ]);
  const { latest, documents } = composed(isBroken ? [sent, broken] : [sent]);
  const body = documents.find(({ path }) => path === latest.areas[DOVER]?.path)?.body ?? 'null';
  const [wards] = areaDocumentSchema.parse(JSON.parse(body)).wards;
  if (wards === undefined) throw new Error('Dover has no wards');
  return wards;
}

function cellsOf(wards: AreaDocument['wards'][number]) {
  const { rows } = wardTable(wards, 'Dover', kent);
  return new Map(rows.map(({ cells }) => [cells[0]?.text, cells.slice(1)]));
}

const LARGE = [
  ['Castle', 50, 80],
  ['Buckland', 60, 70],
  ['Aylesham', 70, 40],
] as const;

test('each ward stands with what its document says', () => {
  const wards = wardsAfter(LARGE);
  const cells = cellsOf(wards);
  expect(cells.size).toBe(3);
  for (const { name, previous, current, change, changePercent } of wards.comparisons) {
    expect(
      cells
        .get(name)
        ?.slice(0, 4)
        .map(({ value }) => value),
    ).toEqual([previous, current, change, changePercent]);
  }
  expect(
    cells
      .get('Castle')
      ?.map(({ text }) => text)
      .slice(0, 3),
  ).toEqual(['50', '80', '+30']);
});

test('a count that is withheld has its mark and nothing else, and nothing is worked out of it', () => {
  const wards = wardsAfter([...LARGE, ['River', 3, 90], ['Whitfield', 80, 2]]);
  const cells = cellsOf(wards);
  const withheld = wards.comparisons.filter((ward) => ward.withheld.previous || ward.withheld.current);
  expect(withheld.map(({ name }) => name)).toEqual(expect.arrayContaining(['River', 'Whitfield']));
  for (const { name, withheld: of } of withheld) {
    const [previous, current, ...others] = cells.get(name) ?? [];
    for (const [cell, isWithheld] of [
      [previous, of.previous],
      [current, of.current],
    ] as const) {
      if (isWithheld) expect(cell).toMatchObject({ text: '', value: null, marks: ['withheld'] });
      else expect(cell?.marks).toEqual([]);
    }
    for (const cell of others) expect([cell.text, cell.value, cell.detail]).toEqual(['', null, undefined]);
  }
  expect(wardTable(wards, 'Dover', kent).notes.join(' ')).toContain('Counts from 1 to 4 are withheld');
});

test('a break is marked on every change, and told', () => {
  const wards = wardsAfter(LARGE, true);
  for (const cells of cellsOf(wards).values()) {
    expect([cells[2]?.marks, cells[3]?.marks].map((marks) => marks?.includes('break'))).toEqual([true, true]);
  }
  expect(wardTable(wards, 'Dover', kent).notes).toContain('Recorded in another way from January 2019 on: New rules.');
});
