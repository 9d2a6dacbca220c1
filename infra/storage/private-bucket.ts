import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { AccessLogs } from './access-logs.ts';
import { type Retention, removalPolicy } from './retention.ts';

/** `logged` names the folder of the access logs in which the bucket's are kept. */
export type PrivateBucketProps = { encryptionKey: IKey; accessLogs: AccessLogs; logged: string; retention: Retention };

/**
 * A bucket that nobody reaches without a grant, nor over an unencrypted connection; that tells EventBridge of its
 * objects; and in which what was replaced or deleted can be brought back for some time.
 */
export class PrivateBucket extends Bucket {
  constructor(scope: Construct, id: string, { encryptionKey, accessLogs, logged, retention }: PrivateBucketProps) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.KMS,
      encryptionKey,
      // One call of the key for many objects, and not one for each.
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(retention.olderVersionsDays),
          expiredObjectDeleteMarker: true,
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: `${logged}/`,
      removalPolicy: removalPolicy(retention),
    });
    // `eventBridgeEnabled` would bring a function of its own to set one property that CloudFormation can set itself.
    if (this.node.defaultChild instanceof CfnBucket) {
      this.node.defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    }
    // A bucket that is kept keeps what it refuses.
    this.policy?.applyRemovalPolicy(removalPolicy(retention));
  }
}
