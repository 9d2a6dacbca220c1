import { RemovalPolicy } from 'aws-cdk-lib';
import type { DeploymentSettings } from '../settings/deployment-settings.ts';

export type Retention = DeploymentSettings['retention'];

/**
 * What becomes of something that holds data when the stack goes, or no longer names it. What a first deployment made that
 * failed holds nothing yet, and goes all the same.
 */
export function removalPolicy({ data }: Retention): RemovalPolicy {
  return data === 'keep' ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
}
