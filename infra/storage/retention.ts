import { RemovalPolicy } from 'aws-cdk-lib';
import type { DeploymentSettings } from '../settings/deployment-settings.ts';

export type Retention = DeploymentSettings['retention'];

/** What becomes of something that holds data when the stack goes, or no longer names it. */
export function removalPolicy({ data }: Retention): RemovalPolicy {
  return data === 'keep' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}
