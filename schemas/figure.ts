import * as z from 'zod';
import { areaCode, NOT_IN_ANY_DISTRICT, wardCode } from './area.ts';
import { type Period, periodSchema, yearOf } from './period.ts';

/**
 * What a sender said beside a number: that it is approximate, in their own words or with a mark; a
 * note that goes wherever the number goes; and how they spell the ward it is of.
 */
export const figureAsideSchema = z.strictObject({
  approximate: z.literal(true).optional(),
  note: z.string().min(1).optional(),
  ward: z.string().min(1).optional(),
});
export type FigureAside = z.infer<typeof figureAsideSchema>;

/**
 * One number that somebody reported: measure × area × period → value, with the line (1 = the first
 * line of the file) and the column, as its sender spelt it, from which it was read. A figure counted
 * from records names the first record that was counted; a count of none names the header line.
 */
export type Figure = {
  measure: string;
  area: string;
  period: Period;
  value: number;
  line: number;
  column: string;
  /** Absent where nothing was said. */
  aside?: FigureAside;
};

/** What a figure can be of: an area, a ward of one, or what lies in none of the districts. */
export const figureArea = z.union([areaCode, wardCode, z.literal(NOT_IN_ANY_DISTRICT)]);

/** Figures are stored by measure and the calendar year in which their period ends. */
export const figurePartition = z.strictObject({ measure: z.string().min(1), year: z.number().int() });
export type FigurePartition = z.infer<typeof figurePartition>;

/**
 * All that one upload says about one measure in one year, as one stored item (or several parts
 * where it would be too large). Columns are named once and pointed at; each row of `figures` is
 * `[area, period, value, line, index of the column]`, and what was said beside the number, if anything was.
 */
export const figurePackSchema = z.strictObject({
  measure: z.string().min(1),
  year: z.number().int(),
  writtenAt: z.iso.datetime(),
  uploadId: z.string().min(1),
  part: z.number().int().nonnegative(),
  columns: z.array(z.string()),
  figures: z.array(
    z.tuple([
      figureArea,
      periodSchema,
      z.number(),
      z.number().int().positive(),
      z.number().int().nonnegative(),
      figureAsideSchema.optional(),
    ]),
  ),
});
export type FigurePack = z.infer<typeof figurePackSchema>;

/** Rows a pack may hold: at about 50 bytes a row this stays well under DynamoDB's 400 KB an item. */
const ROWS_IN_A_PACK = 4_000;

/** Packs figures by measure and year, in the order in which they first appear. */
export function packFigures(figures: readonly Figure[], upload: { uploadId: string; writtenAt: string }): FigurePack[] {
  const packs: FigurePack[] = [];
  const open = new Map<string, FigurePack>();
  for (const figure of figures) {
    const year = yearOf(figure.period);
    const partition = `${figure.measure} ${year}`;
    let pack = open.get(partition);
    if (pack === undefined || pack.figures.length === ROWS_IN_A_PACK) {
      const part = pack === undefined ? 0 : pack.part + 1;
      const { uploadId, writtenAt } = upload;
      pack = { measure: figure.measure, year, writtenAt, uploadId, part, columns: [], figures: [] };
      open.set(partition, pack);
      packs.push(pack);
    }
    let column = pack.columns.indexOf(figure.column);
    if (column === -1) column = pack.columns.push(figure.column) - 1;
    const { area, period, value, line, aside } = figure;
    pack.figures.push(
      aside === undefined ? [area, period, value, line, column] : [area, period, value, line, column, aside],
    );
  }
  return packs;
}

/** The figures of a pack, as they were before packing. */
export function unpackFigures(pack: FigurePack): Figure[] {
  return pack.figures.map(([area, period, value, line, column, aside]) => ({
    measure: pack.measure,
    area,
    period,
    value,
    line,
    column: pack.columns[column] ?? '',
    ...(aside !== undefined && { aside }),
  }));
}
