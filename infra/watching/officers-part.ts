import { Duration } from 'aws-cdk-lib';
import {
  GraphWidget,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  type Metric,
  SingleValueWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { type PipelineMetricName, pipelineMetric } from './pipeline-metric.ts';

export type OfficersPartProps = {
  metricNamespace: string;
  siteAddress: string;
  ingest: { logGroup: ILogGroup };
  publish: { logGroup: ILogGroup };
};

const WHOLE_WIDTH = 24;

/** What a council officer looks at, row by row. */
export function officersPart({ metricNamespace, siteAddress, ingest, publish }: OfficersPartProps): IWidget[][] {
  const aDay = (name: PipelineMetricName, label: string, statistic = 'Sum') =>
    pipelineMetric(metricNamespace, name, { period: Duration.days(1), label, statistic });
  const taken = aDay('extractsAccepted', 'Taken');
  const refused = aDay('extractsRefused', 'Refused');
  // Each run counts all that are late: added up, one that is late all month would be counted sixty times.
  const late = aDay('extractsOverdue', 'Late', 'Maximum');
  const published = aDay('snapshotsPublished', 'Published');

  return [
    [new TextWidget({ width: WHOLE_WIDTH, height: 7, markdown: explanation(siteAddress) })],
    [
      numbers('In the last day', '-P1D', [taken, refused, late, published]),
      numbers('In the last 30 days', '-P30D', [taken, refused, late, published]),
    ],
    [
      new GraphWidget({
        title: 'Files from districts, a day',
        width: WHOLE_WIDTH / 2,
        stacked: true,
        leftYAxis: { min: 0, label: 'files', showUnits: false },
        left: [
          taken,
          refused,
          aDay('extractsWithoutEffect', 'Changed nothing'),
          aDay('extractsWithdrawn', 'Taken back by their senders'),
        ],
      }),
      new GraphWidget({
        title: 'Late extracts and published snapshots, a day',
        width: WHOLE_WIDTH / 2,
        leftYAxis: { min: 0, showUnits: false },
        left: [late, published],
      }),
    ],
    [lateExtracts(publish.logGroup), lastRefusals(ingest.logGroup)],
  ];
}

function explanation(siteAddress: string): string {
  return `# County Benchmarks: what came in, what is late, what went out
**Taken**: a file that a district, the police or the county sent was read, and its figures count from the next snapshot on.
**Refused**: a file was not taken; its receipt says which lines to mend, and its sender sends it again. Nothing of it counts until then.
**Late**: an extract that is expected each month has not come for longer than was agreed. Somebody should ask its sender.
**Published**: a new snapshot went out. On a day on which nothing new was taken there is none, and the one before stands.

Files are counted when they have been read; one that came twice by accident is counted under "Changed nothing".

[What the public reads](${siteAddress}) · What operators do when something fails is in \`docs/runbook.md\` of the project`;
}

function numbers(title: string, start: string, metrics: Metric[]): IWidget {
  return new SingleValueWidget({
    title,
    width: WHOLE_WIDTH / 2,
    height: 3,
    metrics,
    start,
    end: 'P0D',
    setPeriodToTimeRange: true,
  });
}

/** A line is written of each at every run, so that those of the last day are those that are late now. */
function lateExtracts(logGroup: ILogGroup): IWidget {
  return linesOf(logGroup, 'Late: which extracts, as the runs of the last day saw it', [
    'filter message = "extract-late" and toMillis(@timestamp) > now() * 1000 - 86400000',
    'stats latest(lastReceivedAt) as lastCame, latest(daysSince) as daysAgo by submitter, dataset',
    'sort daysAgo desc',
  ]);
}

/** Where and how many errors, never what a file says: a log holds nothing of that. */
function lastRefusals(logGroup: ILogGroup): IWidget {
  return linesOf(
    logGroup,
    'Refused: the last files; each has a receipt in the folder of the same name under receipts/',
    [
      'filter message = "arrival-taken" and outcome = "refused"',
      'fields @timestamp, key, errors',
      'display @timestamp, key, errors',
      'sort @timestamp desc',
      'limit 25',
    ],
  );
}

/** A table of what a query finds in a function's lines. */
function linesOf(logGroup: ILogGroup, title: string, queryLines: string[]): IWidget {
  return new LogQueryWidget({
    title,
    width: WHOLE_WIDTH / 2,
    height: 8,
    view: LogQueryVisualizationType.TABLE,
    logGroupNames: [logGroup.logGroupName],
    queryLines,
  });
}
