import type { Reading } from '../../../schemas/judgement.ts';
import type { SparklinePoints } from '../charts/sparkline.tsx';
import type { Mark } from '../marks/marks.ts';

/**
 * A cell as it is shown, and what it is: `value` is the number that a spreadsheet wants, rounded as it is shown; null where
 * there is none. `link` is the path of a page of the site.
 */
export type ShownCell = {
  text: string;
  value: number | string | null;
  marks?: readonly Mark[];
  link?: string;
  /** A second line, in smaller type. */
  detail?: string;
  reading?: Reading;
  /** The months of a line as small as a word. */
  months?: SparklinePoints;
};

export type ShownColumn = {
  /** What the column is called in CSV and JSON. */
  id: string;
  heading: string;
  /** What the second lines of its cells are called in CSV, where they have any. */
  detail?: string;
  kind: 'name' | 'number' | 'words' | 'line';
};

/** A line of a table; `total` lines stand below the others, and stay there when a reader sorts them. */
export type ShownRow = { code: string; kind: 'area' | 'total'; cells: readonly ShownCell[] };

/** A table before it is HTML, CSV or JSON, so that all three hold the same. The first column names the line. */
export type ShownTable = {
  caption: string;
  /** What all of its lines are about, by the names that this has in CSV and JSON. */
  about?: Readonly<Record<string, string>>;
  columns: readonly ShownColumn[];
  rows: readonly ShownRow[];
  /** What must not be left out when the table is read: sentences. */
  notes: readonly string[];
};
