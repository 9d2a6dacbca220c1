import type { Area } from '../../schemas/area.ts';
import type { County } from '../../schemas/county.ts';
import type { DatasetKind } from '../../schemas/dataset.ts';
import type { Measure } from '../../schemas/measure.ts';
import type { Submitter } from '../../schemas/submitter.ts';
import type { AreaReader } from './cells/read-area.ts';
import type { FigureCollector } from './collect-figures.ts';
import type { FindingCollector } from './collect-findings.ts';
import type { StatementCollector } from './collect-statements.ts';

/**
 * What the folder of a file says that it holds: figures of one measure, figures of one measure for the
 * wards of a district (all that a district may say of what others report), or a named kind of extract.
 */
export type Dataset =
  | { kind: 'measure' | 'wards'; name: string; measure: Measure }
  | { kind: DatasetKind; name: string };

/** What the reading of one extract knows of its sender and place, and where it puts what it reads. */
export type ExtractContext = {
  county: County;
  submitter: Submitter;
  /** The one area that the sender reports for; null where it reports for several. */
  ownArea: Area | null;
  dataset: Dataset;
  /** The name of the file, which may say a period that the table does not. */
  file: string;
  /** When the file was dropped, an ISO date and time. */
  droppedAt: string;
  readArea: AreaReader;
  figures: FigureCollector;
  statements: StatementCollector;
  findings: FindingCollector;
};
