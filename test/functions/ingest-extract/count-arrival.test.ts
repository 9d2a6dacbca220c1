import { countArrival } from '../../../functions/ingest-extract/count-arrival.ts';
import type { IngestOutcome } from '../../../functions/ingest-extract/ingest-extract.ts';
import type { Counts } from '../../../schemas/metric.ts';

test.each<[Omit<IngestOutcome, 'key'>, Counts]>([
  [
    { outcome: 'accepted', figures: 28 },
    { extractsAccepted: 1, figuresStored: 28 },
  ],
  [
    { outcome: 'accepted', figures: 0 },
    { extractsAccepted: 1, figuresStored: 0 },
  ],
  [{ outcome: 'refused', figures: 28, errors: 1 }, { extractsRefused: 1 }],
  [{ outcome: 'unchanged', figures: 28 }, { extractsWithoutEffect: 1 }],
  [{ outcome: 'superseded', figures: 28 }, { extractsWithoutEffect: 1 }],
  [{ outcome: 'overtaken' }, { extractsWithoutEffect: 1 }],
  [{ outcome: 'withdrawn' }, { extractsWithdrawn: 1 }],
])('%j counts as %j', (outcome, counts) => {
  expect(countArrival({ key: 'in/kent-police/all-crime/2019.csv', ...outcome })).toEqual(counts);
});
