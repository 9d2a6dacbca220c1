import { measureNamed } from '../../../schemas/county.ts';
import type { FindingCode } from '../../../schemas/finding.ts';
import { describePeriod, lastMonth, type Period } from '../../../schemas/period.ts';
import { counted } from '../../../schemas/plain-text.ts';
import type { Statement } from '../../../schemas/statement.ts';
import { monthInLondon } from '../days-in-london.ts';
import type { ExtractContext } from '../extract-context.ts';

/** Something that was counted in a period; of a statement, no column is known. */
type Counted = { line: number; column?: string; period: Period };

/**
 * Tells of counts of periods that end after the month in which the file was dropped, or in it: once for each
 * column and period, at the first line. Populations may be projected, and targets and meetings lie ahead.
 */
export function checkFuturePeriods({ county, droppedAt, figures, statements, findings }: ExtractContext): void {
  const droppedIn = monthInLondon(droppedAt);
  const isCounted = (measure: string) => measureNamed(county, measure)?.comparedAs !== 'denominator';
  const isLate = ({ period }: Counted) => lastMonth(period) >= droppedIn;
  const late = figures.all().filter((figure) => isLate(figure) && isCounted(figure.measure));
  const placeOf = ({ line, period }: Counted) => `${line} ${period}`;
  const told = new Set(late.map(placeOf));
  // A line may give a figure and the statement that it is part of.
  const stated = statements.all().flatMap(countsOfStatement).filter(isLate);
  const counts: Counted[] = [...late, ...stated.filter((count) => !told.has(placeOf(count)))];
  for (const [first, ...more] of alike(counts)) {
    const { line, column, period } = first;
    const code: FindingCode = lastMonth(period) > droppedIn ? 'period-in-future' : 'period-not-over';
    findings.add(code, {
      line,
      ...(column !== undefined && { column }),
      found: describePeriod(period),
      period: describePeriod(period),
      more: more.length === 0 ? '' : ` (and ${counted(more.length, 'more figure')} below it)`,
      month: describePeriod(droppedIn),
    });
  }
}

/** What of a statement has happened and was counted. */
function countsOfStatement(statement: Statement): Counted[] {
  const { line } = statement;
  if (statement.kind === 'council-asb-cases') return [{ line, period: statement.period }];
  if (statement.kind !== 'county-indicators') return [];
  const { previous, latest } = statement;
  return [previous, latest].flatMap((figure) =>
    figure === null || figure.value === null ? [] : [{ line, period: figure.period }],
  );
}

/** What stands under one heading and is of one period, together. */
function alike(counts: readonly Counted[]): [Counted, ...Counted[]][] {
  const groups = new Map<string, [Counted, ...Counted[]]>();
  for (const each of counts) {
    const heading = `${each.period} ${each.column}`;
    const group = groups.get(heading);
    if (group === undefined) groups.set(heading, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}
