import { type Area, districtOfWard } from '../../../schemas/area.ts';
import { comparedAreas, comparedWithin, containingAreas, wholeArea } from '../../../schemas/county.ts';
import type { Figure } from '../../../schemas/figure.ts';
import { POPULATION } from '../../../schemas/measure.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { PeriodColumn, TableLine } from '../tables/table-line.ts';
import { isDifferent, type SentTotal, sumOf, tellOfDifferences } from './differing-totals.ts';

const PARTS = 'the areas it covers';

/**
 * Holds every total that an extract gives for an area against the sum of the areas it covers, where
 * they are all in the extract. One finding a line tells of every period in which the two differ. A
 * total that is the sum of another area's parts is taken for the wrong area, and refused.
 */
export function checkTotals({ county, figures, findings }: ExtractContext): void {
  const exact = figures.all().filter(({ aside }) => aside?.approximate === undefined);
  const values = new Map(exact.map((figure) => [placeOf(figure), figure.value]));
  for (const area of containingAreas(county)) {
    const totals = exact.filter((figure) => figure.area === area.code && figure.measure !== POPULATION);
    for (const line of new Set(totals.map((total) => total.line))) checkLine(line, area, totals);
  }

  function checkLine(line: number, area: Area, totals: readonly Figure[]): void {
    const sent = totals.filter((total) => total.line === line);
    const sums = sumsOf(area, sent);
    if (sums.length > 0 && !sums.some(isDifferent)) return;
    const other = containingAreas(county).find((candidate) => candidate !== area && isSumOf(candidate, sent));
    if (other === undefined) {
      const what = 'Both are kept, and the difference is published as "not in any district"';
      tellOfDifferences(sums, { parts: PARTS, what }, findings);
      return;
    }
    const [first] = sumsOf(other, sent);
    if (first === undefined) return;
    const { column, total } = first;
    const [expected, code] = [other.name, other.code];
    findings.add('total-of-another-area', { line, column, found: String(total), expected, area: area.name, code });
  }

  function isSumOf(area: Area, sent: readonly Figure[]): boolean {
    const sums = sumsOf(area, sent);
    return sums.length > 0 && !sums.some(isDifferent);
  }

  /** Nothing for a total of which not every part is in the extract. */
  function sumsOf(area: Area, sent: readonly Figure[]): SentTotal[] {
    const parts = comparedWithin(county, area);
    return sent.flatMap((total) => {
      const { line, column, period } = total;
      const known = parts.map((part) => values.get(placeOf({ ...total, area: part.code })));
      if (!known.every((value) => value !== undefined)) return [];
      return [{ line, column, period, total: total.value, sum: sumOf(known) }];
    });
  }
}

/** Holds lines of totals that name no area against the sum of all the areas that their table lists. */
export function checkNamelessTotals(
  lines: readonly TableLine[],
  columns: readonly PeriodColumn[],
  context: ExtractContext,
): void {
  const { county } = context;
  const compared = new Set(comparedAreas(county).map((area) => area.code));
  const what = `This total is not stored; name its area, such as ${wholeArea(county).name}, if it should be`;
  const listed = lines.filter(({ area }) => area !== null && compared.has(area.code));
  for (const total of lines.filter(({ area }) => area === null)) {
    const isCovered = ({ area }: Figure) => compared.has(area);
    checkListed({ total, listed, remainders: [], isCovered }, columns, { parts: PARTS, what }, context);
  }
}

/** Holds a line of totals against the sum of the wards that its table lists: those within an area, or all. */
export function checkWardTotal(
  {
    within,
    ...lines
  }: { total: TableLine; within: Area | null; listed: readonly TableLine[]; remainders: readonly TableLine[] },
  columns: readonly PeriodColumn[],
  context: ExtractContext,
): void {
  const districts = within && new Set([within, ...comparedWithin(context.county, within)].map(({ code }) => code));
  const words = { parts: 'the wards in this table', what: 'This total is not stored' };
  const isCovered = ({ area }: Figure) => {
    const district = districtOfWard(area);
    return district !== null && (districts === null || districts.has(district));
  };
  // Of which district a remainder is left cannot be told from its name.
  if (districts !== null && lines.remainders.length > 0 && context.ownArea === null) return;
  checkListed({ ...lines, isCovered }, columns, words, context);
}

/** Checks one line of totals, in the periods in which every line of the table has a figure. */
function checkListed(
  {
    total,
    listed,
    remainders,
    isCovered,
  }: {
    total: TableLine;
    listed: readonly TableLine[];
    /** Lines that a total covers and that are no figures. */
    remainders: readonly TableLine[];
    isCovered: (figure: Figure) => boolean;
  },
  columns: readonly PeriodColumn[],
  words: { parts: string; what: string },
  { figures, findings }: ExtractContext,
): void {
  const covered = figures.all().filter(isCovered);
  const totals = columns.flatMap(({ heading: column, period }): SentTotal[] => {
    const sent = total.values.get(period);
    if (sent === undefined || listed.some(({ values }) => !values.has(period))) return [];
    const ofFigures = covered.filter((figure) => figure.period === period).map((figure) => figure.value);
    const sum = sumOf([...ofFigures, ...remainders.map(({ values }) => values.get(period) ?? 0)]);
    return [{ line: total.line, column, period, total: sent, sum }];
  });
  tellOfDifferences(totals, words, findings);
}

function placeOf({ measure, area, period }: Pick<Figure, 'measure' | 'area' | 'period'>): string {
  return `${measure} ${area} ${period}`;
}
