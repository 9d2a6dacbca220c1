import type { IRule } from 'aws-cdk-lib/aws-events';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { DeploymentSettings } from '../settings/deployment-settings.ts';

/** The parts of the pipeline that alarms watch. */
export type WatchedPipeline = {
  deadLetterQueues: { arrivals: IQueue; schedules: IQueue; pages: IQueue };
  arrivals: IQueue;
  /** The rules that put events of the upload bucket in the queue of arrivals. */
  announcements: { dropped: IRule; removed: IRule };
  publish: IFunction;
  publishPages: IFunction;
  metricNamespace: string;
  limits: Pick<DeploymentSettings['limits'], 'refusalsADay'>;
};
