import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/** `sender` is the name that stands in the mail as who sent it; `sentBy` is whatever has something to say. */
export type MailTopicProps = {
  sender: string;
  sentBy: 'alarms' | 'events';
  encryptionKey: IKey;
  addresses: readonly string[];
};

/** What is sent here is mailed to each of the addresses, once whoever reads there has said yes to a first mail. */
export class MailTopic extends Topic {
  constructor(scope: Construct, id: string, { sender, sentBy, encryptionKey, addresses }: MailTopicProps) {
    super(scope, id, { displayName: sender, masterKey: encryptionKey, enforceSSL: true });
    for (const address of addresses) this.addSubscription(new EmailSubscription(address));
    this.letSend(sentBy);
    this.letUseKey(sentBy, encryptionKey);
  }

  private letSend(sentBy: MailTopicProps['sentBy']): void {
    const { account, region, partition } = Stack.of(this);
    // EventBridge names no source to SNS: under a condition on it nothing would ever be sent, and nobody would be told.
    const conditions = {
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': `arn:${partition}:cloudwatch:${region}:${account}:alarm:*` },
    };
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [PRINCIPALS[sentBy]],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        ...(sentBy === 'alarms' && { conditions }),
      }),
    );
  }

  /** A key cannot name topics that name the key; but theirs all begin with the name of the stack. */
  private letUseKey(sentBy: MailTopicProps['sentBy'], key: IKey): void {
    const { account, region, partition, stackName } = Stack.of(this);
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [PRINCIPALS[sentBy]],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: {
          StringLike: {
            'kms:EncryptionContext:aws:sns:topicArn': `arn:${partition}:sns:${region}:${account}:${stackName}-*`,
          },
        },
      }),
    );
  }
}

const PRINCIPALS = {
  alarms: new ServicePrincipal('cloudwatch.amazonaws.com'),
  events: new ServicePrincipal('events.amazonaws.com'),
};
