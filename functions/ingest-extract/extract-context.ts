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

/** Reads the lines below one header. Blank lines are never handed to it. */
export type LineReader = {
  takeLine(cells: readonly string[], line: number): void;
  finish(): void;
};

/**
 * A layout that extracts are known to have, in the kinds of folder it `reads`. `expects` says in words what its header needs;
 * `recognise` gives a reader for the lines below a header of this shape, or null where the cells
 * are not such a header.
 */
export type Shape = {
  name: string;
  reads: readonly Dataset['kind'][];
  expects: string;
  recognise(header: readonly string[], line: number, context: ExtractContext): LineReader | null;
};
