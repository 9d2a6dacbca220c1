import { Duration } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** Where what could not be done after all is kept for two weeks, as long as SQS keeps anything. */
export class DeadLetters extends Queue {
  private readonly key: IKey;

  constructor(scope: Construct, id: string, { encryptionKey }: { encryptionKey: IKey }) {
    super(scope, id, {
      enforceSSL: true,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: encryptionKey,
      retentionPeriod: Duration.days(14),
    });
    this.key = encryptionKey;
  }

  /** Lets somebody leave messages here, and use the key for that: neither Lambda nor EventBridge Scheduler does without. */
  letLeave(grantee: IGrantable): void {
    this.grant(grantee, 'sqs:SendMessage');
    this.key.grant(grantee, 'kms:Decrypt', 'kms:GenerateDataKey');
  }
}
