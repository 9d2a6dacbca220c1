import type { Area } from '../../../schemas/area.ts';
import type {
  AreaComparison,
  Comparison,
  PartnershipComparison,
  TotalComparison,
  WardComparison,
} from '../../../schemas/comparison.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import type { Source } from '../../../schemas/source.ts';
import type { Window } from '../../../schemas/window.ts';

/** A partnership as a line has it: known by its id, and read nowhere but at its districts. */
export type PartnershipOnLine = PartnershipComparison & {
  code: string;
  sources: { current: null; previous: null };
};

/** What one line of a table is about: an area, a total, a partnership or a ward in one window. */
export type TableLine = {
  measure: MeasureDocument['measure'];
  window: Window;
  kind: Area['kind'] | 'community-safety-partnership' | 'ward';
  /** The code of the area that contains it. */
  within: string | null;
  compared: AreaComparison | TotalComparison | PartnershipOnLine | WardComparison;
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
