import type { Area } from '../../../schemas/area.ts';
import type { Period } from '../../../schemas/period.ts';
import type { PrintedKind } from '../cells/read-heading.ts';

/** A column of figures: its heading as spelt, and its period. */
export type PeriodColumn = { heading: string; period: Period };

/** A column of printed numbers: its heading as spelt, what it prints, and the periods that the heading names. */
export type PrintedColumn = { heading: string; what: PrintedKind; periods: readonly Period[] };

/** A line of a table as it was read: whose it is, its figures by period, and what is printed beside them. */
export type TableLine = {
  line: number;
  /** Null for a line of totals that names no area. */
  area: Area | null;
  values: ReadonlyMap<Period, number>;
  /** The cells of the printed columns, in the order of those columns. */
  printed: readonly string[];
};
