import type { Area } from '../../../schemas/area.ts';
import type { Measure } from '../../../schemas/measure.ts';
import type { Period } from '../../../schemas/period.ts';
import { holdsWords } from '../cells/plain-words.ts';
import { readCount } from '../cells/read-count.ts';
import { readHeading } from '../cells/read-heading.ts';
import type { ColumnBeside, LineOfPeriod } from '../checks/check-changes-down.ts';
import type { ExtractContext } from '../extract-context.ts';

/** A column of figures of one measure, and the area that it is of where not each line says that. */
export type FigureColumn = { at: number; heading: string; measure: Measure; area: Area | null };

/**
 * Reads the figures of a line in columns of measures, and stores those of which area and period are
 * known; null for either where that could not be told.
 */
export function readFigures(
  cells: readonly string[],
  line: number,
  columns: readonly FigureColumn[],
  of: { area: Area | null; period: Period | null },
  context: ExtractContext,
): LineOfPeriod['values'] {
  const values = new Map<number, number>();
  for (const { at, heading: column, measure, area: ofColumn } of columns) {
    const count = readCount(cells[at] ?? '', { line, column, unit: measure.unit }, context);
    const area = ofColumn ?? of.area;
    if (count === null) continue;
    // Nothing can be held against an approximate figure.
    if (count.aside?.approximate === undefined) values.set(at, count.value);
    if (area === null || of.period === null) continue;
    context.figures.add({ measure: measure.id, area: area.code, period: of.period, ...count, line, column });
  }
  return values;
}

/**
 * The printed columns of a header, each with the column of figures that it is worked out from: the one
 * that its heading names, or the only one there is, or the nearest on its left where every column of
 * figures has printed numbers of its own.
 */
export function printedBeside(
  header: readonly string[],
  isOther: (at: number) => boolean,
  columns: readonly FigureColumn[],
): ColumnBeside[] {
  const isPrinted = (at: number) => !isOther(at) && readHeading(header[at] ?? '').kind === 'printed';
  const eachHasItsOwn = columns.every(({ at }) => isPrinted(at + 1));
  return header.flatMap((cell, at) => {
    if (!isPrinted(at)) return [];
    const heading = cell.trim();
    const named = columns.filter((column) => holdsWords(heading, column.heading));
    const [only, another] = named.length > 0 ? named : columns;
    const left = columns.filter((column) => column.at < at).at(-1);
    const figures = another === undefined ? only : eachHasItsOwn ? left : undefined;
    const read = readHeading(named.length > 0 && figures ? withoutWords(heading, figures.heading) : heading);
    if (read.kind !== 'printed') return [];
    return [{ at, heading, what: read.what, periods: read.periods ?? [], figures: figures ?? null }];
  });
}

function withoutWords(text: string, words: string): string {
  return text.toLowerCase().replace(words.toLowerCase(), ' ');
}
