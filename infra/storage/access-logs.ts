import { Duration } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type Retention, removalPolicy } from './retention.ts';

/**
 * Where S3 and CloudFront write down who asked for what. S3 delivers such lines to no bucket with a customer's
 * key, and CloudFront only where access lists are heeded.
 */
export class AccessLogs extends Bucket {
  constructor(scope: Construct, id: string, { retention }: { retention: Retention }) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      versioned: true,
      lifecycleRules: [
        {
          expiration: Duration.days(retention.accessLogsDays),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: removalPolicy(retention),
    });
    this.policy?.applyRemovalPolicy(removalPolicy(retention));
  }
}
