import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { METRICS, SERVICES } from '../../schemas/metric.ts';

export type PipelineMetricName = keyof typeof METRICS;

/** Which function counts what. */
const COUNTED_BY: Record<PipelineMetricName, keyof typeof SERVICES> = {
  extractsAccepted: 'ingest',
  extractsRefused: 'ingest',
  extractsWithoutEffect: 'ingest',
  extractsWithdrawn: 'ingest',
  figuresStored: 'ingest',
  runsFinished: 'publish',
  snapshotsPublished: 'publish',
  extractsOverdue: 'publish',
  measuresAndAreasLost: 'publish',
  figuresLost: 'publish',
};

export type PipelineMetricOptions = { period: Duration; statistic?: string; label?: string };

/** What the functions of one stage count themselves; added up over the period unless told otherwise. */
export function pipelineMetric(
  namespace: string,
  name: PipelineMetricName,
  { statistic = 'Sum', ...options }: PipelineMetricOptions,
): Metric {
  const service = SERVICES[COUNTED_BY[name]];
  return new Metric({ namespace, metricName: METRICS[name], dimensionsMap: { service }, statistic, ...options });
}
