import type { Counts } from '../../schemas/metric.ts';
import type { PublishOutcome } from './publish-snapshot.ts';

/** What a run that came to its end adds to the metrics, noughts too, so that an alarm has something to read. */
export function countRun({ outcome, measuresAndAreasLost, figuresLost, late }: PublishOutcome): Counts {
  return {
    runsFinished: 1,
    snapshotsPublished: outcome === 'published' ? 1 : 0,
    measuresAndAreasLost,
    figuresLost,
    extractsOverdue: late.length,
  };
}
