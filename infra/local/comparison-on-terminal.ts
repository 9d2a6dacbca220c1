import { describePeriod } from '../../schemas/period.ts';
import type { AreaComparison, Comparison, MeasureDocument, TotalComparison } from '../../schemas/snapshot.ts';

type Row = AreaComparison | TotalComparison;

const NONE = '–';

/** The newest comparison of a measure as the reports print it: an area on each line, then the totals. */
export function comparisonOnTerminal({ measure, comparisons }: MeasureDocument): string[] {
  const comparison = comparisons.find(({ areas }) => areas.some(({ previous }) => previous !== null)) ?? comparisons[0];
  if (comparison === undefined) return [];
  const { current, previous } = comparison.window;
  return [
    '',
    `${measure.label}, ${describePeriod(current)} against ${describePeriod(previous)}`,
    ...aligned([
      ['Area', 'Before', 'Now', 'Change', '%', 'Per 1,000', 'By count', 'By rate'],
      ...[...comparison.areas, ...comparison.totals].map(rowOf),
    ]),
    ...footnotes(comparison),
  ];
}

function rowOf(row: Row): string[] {
  return [
    row.name,
    row.previous?.toLocaleString('en-GB') ?? NONE,
    row.current?.toLocaleString('en-GB') ?? NONE,
    signed(row.change, 0),
    signed(row.changePercent, 1),
    row.ratePer1000?.toFixed(1) ?? NONE,
    'rankByCount' in row ? placeOf(row.rankByCount) : '',
    'rankByRate' in row ? placeOf(row.rankByRate) : '',
  ];
}

function signed(value: number | null, decimals: number): string {
  if (value === null) return NONE;
  const size = Math.abs(value).toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return value < 0 ? `−${size}` : value > 0 ? `+${size}` : size;
}

function placeOf(rank: AreaComparison['rankByCount']): string {
  return rank === null ? NONE : `${rank.position}${rank.tied ? '=' : ''}`;
}

function footnotes({ areas, totals }: Comparison): string[] {
  const ranked = areas.find(({ rankByCount }) => rankByCount !== null)?.rankByCount?.outOf;
  const population = areas.find((area) => area.population !== null)?.population;
  const notes = [
    ...(ranked === undefined ? [] : [`Positions are out of ${ranked}; 1 is the highest.`]),
    ...(population == null ? [] : [`Rates divide by the populations of mid-${population.year}.`]),
    ...totals
      .filter(({ notInAnyDistrict }) => notInAnyDistrict !== null && notInAnyDistrict !== 0)
      .map(
        ({ name, notInAnyDistrict }) => `${name}: ${notInAnyDistrict?.toLocaleString('en-GB')} not in any district.`,
      ),
  ];
  return notes.length === 0 ? [] : [`  ${notes.join(' ')}`];
}

/** Sets cells in columns: the first to the left, the numbers to the right. */
function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
