import type { Measure } from '../../../schemas/measure.ts';
import type { IndicatorFigure } from '../../../schemas/statement.ts';
import { whyNoPeriod } from '../cells/period-in-doubt.ts';
import { readCount } from '../cells/read-count.ts';
import { readNumber } from '../cells/read-number.ts';
import { readPeriod } from '../cells/read-period.ts';
import { readText } from '../cells/read-text.ts';
import type { ExtractContext } from '../extract-context.ts';

type Cell = { column: string; cell: string };

/**
 * Reads a figure of an indicator and the period it is of. Null where neither is given; undefined where a
 * finding says what is wrong. The figure of a known measure is a count; that of another indicator may be
 * words, which are kept as they stand.
 */
export function readIndicatorFigure(
  period: Cell,
  figure: Cell,
  { line, measure }: { line: number; measure: Measure | null },
  context: ExtractContext,
): IndicatorFigure | null | undefined {
  const { findings } = context;
  const { column } = figure;
  const text = readText(figure.cell, { line, column }, findings);
  if (text === null) return undefined;
  if (period.cell === '') {
    if (text === '') return null;
    findings.add('indicator-without-period', { line, column: period.column, beside: column, found: text });
    return undefined;
  }
  const read = readPeriod(period.cell);
  if (read === null) {
    findings.add(whyNoPeriod(period.cell), { line, column: period.column, found: period.cell });
    return undefined;
  }
  if (measure !== null || text === '') {
    const count = readCount(text, { line, column, unit: measure?.unit ?? 'figures' }, context);
    return { period: read, text, value: count?.value ?? null, approximate: count?.aside?.approximate ?? false };
  }
  const number = readNumber(text);
  if (number.state !== 'number') return { period: read, text, value: null, approximate: false };
  return { period: read, text, value: number.value, approximate: number.approximate ?? false };
}
