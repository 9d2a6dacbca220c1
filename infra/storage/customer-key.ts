import { Duration } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { type Retention, removalPolicy } from './retention.ts';

/**
 * What whoever reads, or writes, a table needs of its key: what DynamoDB names in its guide, each spelt out, since a
 * star would let in whatever is invented next.
 */
export const READ_WITH_KEY = ['kms:Decrypt', 'kms:DescribeKey'];
export const WRITE_WITH_KEY = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

export type CustomerKeyProps = { description: string; retention: Retention };

/** A key of the county's own, renewed each year; once given up, it can be brought back for a month. */
export class CustomerKey extends Key {
  constructor(scope: Construct, id: string, { description, retention }: CustomerKeyProps) {
    super(scope, id, {
      description,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: removalPolicy(retention),
    });
  }
}
