import type { Counts } from '../../schemas/metric.ts';
import type { IngestOutcome } from './ingest-extract.ts';

/** What one arrival adds to the metrics. One that is delivered again adds what came of it again. */
export function countArrival({ outcome, figures = 0 }: IngestOutcome): Counts {
  switch (outcome) {
    case 'accepted':
      return { extractsAccepted: 1, figuresStored: figures };
    case 'refused':
      return { extractsRefused: 1 };
    case 'withdrawn':
      return { extractsWithdrawn: 1 };
    default:
      return { extractsWithoutEffect: 1 };
  }
}
