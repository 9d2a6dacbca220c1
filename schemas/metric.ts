/**
 * What the functions count, and alarms and the officers' dashboard read. The ingest function counts each arrival once
 * it is through; a message that the queue delivers twice may count twice. The publish function counts at the end of each
 * run, noughts too, so that an alarm can tell nought from silence; but not of a run that is told to rebuild the past.
 */
export const METRICS = {
  /** Extracts whose figures were stored. */
  extractsAccepted: 'ExtractsAccepted',
  /** Extracts refused whole, those that hold people among them. */
  extractsRefused: 'ExtractsRefused',
  /**
   * Arrivals that changed nothing: the same bytes as before, older than what stands, or gone or overwritten before they
   * were read; and deletions of what did not stand.
   */
  extractsWithoutEffect: 'ExtractsWithoutEffect',
  /** Extracts whose object was deleted, so that their figures no longer count. */
  extractsWithdrawn: 'ExtractsWithdrawn',
  /** Figures stored. */
  figuresStored: 'FiguresStored',
  /** Runs of publishing after which readers have what is known, whether there was anything new or not. */
  runsFinished: 'RunsFinished',
  /** Snapshots that became the newest. */
  snapshotsPublished: 'SnapshotsPublished',
  /** Extracts that should have come by now and have not. */
  extractsOverdue: 'ExtractsOverdue',
  /** Measures and areas that the snapshot before had and the newest has not. */
  measuresAndAreasLost: 'MeasuresAndAreasLost',
  /** Figures that the snapshot before rested on and the newest has none in place of. */
  figuresLost: 'FiguresLost',
} as const;

/** How much of each of some metrics there was. */
export type Counts = { readonly [Metric in keyof typeof METRICS]?: number };

/** What Powertools calls each function: in its lines, its traces and, of those that count anything, as the dimension of its metrics. */
export const SERVICES = { ingest: 'ingest-extract', publish: 'publish-snapshot', pages: 'publish-pages' } as const;

/** The namespace of the metrics of one stage, so that two stages of one account do not add up. */
export function metricNamespace(stage: string): string {
  return `CountyBenchmarks-${stage}`;
}
