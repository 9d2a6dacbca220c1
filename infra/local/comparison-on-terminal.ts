import type { AreaComparison, Comparison, TotalComparison, WardComparison } from '../../schemas/comparison.ts';
import { JUDGEMENT_RULES } from '../../schemas/judgement.ts';
import { describePeriod } from '../../schemas/period.ts';
import { wrapped } from '../../schemas/plain-text.ts';
import type { MeasureDocument } from '../../schemas/snapshot.ts';

type Row = AreaComparison | TotalComparison | WardComparison;

const NONE = '–';
const WITHIN_CHANCE = '~';
const WIDTH = 100;

/**
 * The newest comparison of a measure in which most areas, or else any, are set beside the year before, as the reports print it: a line
 * for each area that has a figure, then the totals and the wards, then what is to be known of them.
 */
export function comparisonOnTerminal({ measure, comparisons }: MeasureDocument): string[] {
  const comparison =
    comparisons.find(({ areas }) => 2 * areas.filter(hasChange).length > areas.length) ??
    comparisons.find(({ areas }) => areas.some(hasChange)) ??
    comparisons.find((each) => rowsOf(each).some(hasChange)) ??
    comparisons[0];
  if (comparison === undefined) return [];
  const { current, previous } = comparison.window;
  return [
    '',
    `${measure.label}, ${describePeriod(current)} against ${describePeriod(previous)}`,
    ...aligned([
      ['Area', 'Before', 'Now', 'Change', '%', '', 'Per 1,000', '95 % interval', 'By count', 'By rate'],
      ...rowsOf(comparison).map(cellsOf),
    ]),
    ...footnotes(comparison)
      .flatMap((note) => wrapped(note, WIDTH))
      .map((line) => `  ${line}`),
  ];
}

/** Most measures have figures of every area, but a district's own table has only its own. */
function rowsOf({ areas, totals, wards }: Comparison): Row[] {
  const known = (row: Row) => row.current !== null || row.previous !== null;
  return [...areas.filter(known), ...totals.filter(known), ...wards];
}

function hasChange({ change }: Row): boolean {
  return change !== null;
}

function cellsOf(row: Row): string[] {
  const withheld = 'withheld' in row ? row.withheld : { current: false, previous: false };
  return [
    'within' in row ? `- ${row.name}` : row.name,
    withheld.previous ? 'withheld' : (row.previous?.toLocaleString('en-GB') ?? NONE),
    withheld.current ? 'withheld' : (row.current?.toLocaleString('en-GB') ?? NONE),
    signed(row.change, 0),
    signed(row.changePercent, 1),
    row.moreThanChance === false && row.change !== 0 ? WITHIN_CHANCE : '',
    'ratePer1000' in row ? (row.ratePer1000?.toFixed(1) ?? NONE) : '',
    'rateInterval95' in row ? (row.rateInterval95?.map((limit) => limit.toFixed(1)).join('–') ?? NONE) : '',
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

function footnotes(comparison: Comparison): string[] {
  const { areas, totals, breaks, incompleteExtract } = comparison;
  const [whole] = totals;
  const ranked = areas.find(({ rankByCount }) => rankByCount !== null)?.rankByCount?.outOf;
  const population = areas.find((area) => area.population !== null)?.population;
  const counted = [
    ...(ranked === undefined ? [] : [`Positions are out of ${ranked}; 1 is the highest.`]),
    ...(population == null ? [] : [`Rates divide by the populations of mid-${population.year}.`]),
    ...totals
      .filter(({ notInAnyDistrict }) => notInAnyDistrict !== null && notInAnyDistrict !== 0)
      .map(({ name, notInAnyDistrict }) => `${name}: ${beyondDistricts(notInAnyDistrict ?? 0)}.`),
  ];
  return [
    ...(whole?.sentence == null ? [] : [whole.sentence]),
    ...(counted.length === 0 ? [] : [counted.join(' ')]),
    ...chance(comparison),
    ...approximate(comparison),
    ...breaks.map(({ month, reason, area }) => {
      const where = rowsOf(comparison).find((row) => 'code' in row && row.code === area)?.name;
      return `Recorded in another way from ${describePeriod(month)} on${where === undefined ? '' : `, in ${where}`}: ${reason}`;
    }),
    ...[incompleteExtract.current, incompleteExtract.previous].flatMap((found) => found?.reason ?? []),
  ];
}

/** What chance may have to do with the numbers. */
function chance(comparison: Comparison): string[] {
  const { areas, funnel } = comparison;
  const isWithinChance = rowsOf(comparison).some((row) => row.moreThanChance === false && row.change !== 0);
  const standingOut = (['higher', 'lower'] as const).flatMap((side) => {
    const names = areas.filter(({ againstCounty }) => againstCounty === side).map(({ name }) => name);
    return names.length === 0 ? [] : `${side} ${names.join(', ')}`;
  });
  return [
    ...(isWithinChance ? [`${WITHIN_CHANCE} marks a change that is no more than chance alone would bring.`] : []),
    ...(funnel === null
      ? []
      : [
          `Against the rate of all areas together (${JUDGEMENT_RULES[funnel.rule].label.toLowerCase()}): ` +
            `${standingOut.join('; ') || 'none stands out'}.`,
        ]),
  ];
}

function approximate(comparison: Comparison): string[] {
  const isApproximate = (row: Row) =>
    'approximate' in row
      ? row.approximate.current || row.approximate.previous
      : [row.sources.current, row.sources.previous].some((source) => source?.approximate === true);
  const names = rowsOf(comparison)
    .filter(isApproximate)
    .map(({ name }) => name);
  return names.length === 0 ? [] : [`Approximate, as its sender says: ${names.join(', ')}.`];
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

/** What a total has beyond its districts; or that these have more, so that one of the files is older than the other. */
function beyondDistricts(difference: number): string {
  const count = Math.abs(difference).toLocaleString('en-GB');
  return difference > 0 ? `${count} not in any district` : `${count} less than its districts come to`;
}
