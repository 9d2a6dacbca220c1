import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';

/** Lets these actions be done on the objects whose keys begin with a prefix, which ends in a slash. */
export function onObjects(bucket: IBucket, actions: string[], prefix: string): PolicyStatement {
  return new PolicyStatement({ actions, resources: [bucket.arnForObjects(`${prefix}*`)] });
}

/** Lets the keys under a prefix be listed, and no others. */
export function listing(bucket: IBucket, prefix: string): PolicyStatement {
  return new PolicyStatement({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLike: { 's3:prefix': `${prefix}*` } },
  });
}

/**
 * Lets a key be used by way of S3, for the objects of one bucket. That has a bucket key, so S3 tells
 * KMS the bucket and not the object: which objects, only the permissions on them can say.
 */
export function usingKey(key: IKey, actions: string[], bucket: IBucket): PolicyStatement {
  return new PolicyStatement({
    actions,
    resources: [key.keyArn],
    conditions: {
      StringEquals: {
        'kms:ViaService': `s3.${Stack.of(key).region}.amazonaws.com`,
        'kms:EncryptionContext:aws:s3:arn': bucket.bucketArn,
      },
    },
  });
}
