import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type Counts, METRICS } from '../../schemas/metric.ts';

const metrics = new Metrics();

/** Adds to what this invocation has counted. */
export function count(counts: Counts): void {
  const counted = new Map(Object.entries(counts));
  for (const [metric, name] of Object.entries(METRICS)) {
    const howMany = counted.get(metric);
    if (howMany !== undefined) metrics.addMetric(name, MetricUnit.Count, howMany);
  }
}

/**
 * Does the work of one invocation, then publishes what it counted in one line on standard output, which CloudWatch reads
 * as metrics; also where the work throws.
 */
export async function publishingCounts<Done>(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } finally {
    // Powertools would warn where there is nothing to publish.
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
}
