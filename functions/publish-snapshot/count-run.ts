import type { Counts } from '../../schemas/metric.ts';
import type { PublishOutcome } from './publish-snapshot.ts';

/**
 * What a run that came to its end adds to the metrics, noughts too, so that an alarm has something to read. A run counts as
 * finished where readers have what is known: not where nothing is, nor where they have what the tables no longer know.
 */
export function countRun({ outcome, measuresAndAreasLost, figuresLost, late }: PublishOutcome): Counts {
  return {
    runsFinished: outcome === 'published' || outcome === 'unchanged' ? 1 : 0,
    snapshotsPublished: outcome === 'published' ? 1 : 0,
    measuresAndAreasLost,
    figuresLost,
    extractsOverdue: late.length,
  };
}
