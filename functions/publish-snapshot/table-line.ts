import type { Area } from '../../schemas/area.ts';
import type {
  AreaComparison,
  Comparison,
  Source,
  TotalComparison,
  WardComparison,
  Window,
} from '../../schemas/comparison.ts';
import type { MeasureDocument } from '../../schemas/snapshot.ts';

/** What one line of a table is about: an area, a total or a ward in one window. */
export type TableLine = {
  measure: MeasureDocument['measure'];
  window: Window;
  kind: Area['kind'] | 'ward';
  /** The code of the area that contains it. */
  within: string | null;
  compared: AreaComparison | TotalComparison | WardComparison;
  /** Where the current figure was read, and the key of that file; null where it was not sent as one figure. */
  source: (Source & { file: string }) | null;
  /** Only the breaks that concern this area. */
  breaks: Comparison['breaks'];
  incompleteExtract: Comparison['incompleteExtract'];
};

/** A column of a table: how a Table Schema describes it, and what stands in it. Null is an empty cell. */
export type TableColumn = {
  name: string;
  type: 'string' | 'integer' | 'number' | 'year' | 'boolean';
  description: string;
  /** `counted` stands for whatever the measure counts in. */
  unit?: 'counted' | 'percent' | 'counted per 1,000 people' | 'people';
  cell(line: TableLine): string | number | boolean | null;
};
