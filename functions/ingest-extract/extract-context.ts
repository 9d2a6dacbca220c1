import type { County } from '../../schemas/county.ts';
import type { Measure } from '../../schemas/measure.ts';
import type { Submitter } from '../../schemas/submitter.ts';
import type { FigureCollector } from './collect-figures.ts';
import type { FindingCollector } from './collect-findings.ts';
import type { AreaReader } from './read-area.ts';

/** What the folder of a file says that it holds: figures of one measure, or a named kind of extract. */
export type Dataset =
  | { kind: 'measure'; name: string; measure: Measure }
  | { kind: 'figures' | 'street-crime' | 'populations'; name: string };

/** What the reading of one extract knows of its sender and folder, and where it puts what it reads. */
export type ExtractContext = {
  county: County;
  submitter: Submitter;
  dataset: Dataset;
  readArea: AreaReader;
  figures: FigureCollector;
  findings: FindingCollector;
};
