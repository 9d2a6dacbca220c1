import { Stack } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { LATEST } from '../../schemas/snapshot.ts';
import type { Submitter } from '../../schemas/submitter.ts';
import { RECEIPT_PREFIX } from '../../schemas/upload.ts';
import type { SubmittersSettings } from '../settings/sign-in-settings.ts';
import { MailTopic } from './mail-topic.ts';

export type NoticesProps = {
  uploads: IBucket;
  published: IBucket;
  encryptionKey: IKey;
  submitters: readonly Pick<Submitter, 'id' | 'name'>[];
  settings: SubmittersSettings;
  county: readonly string[];
  siteAddress: string;
};

/**
 * Mail about what the buckets tell of: to each submitter when a receipt of its own is there, to the county team for every
 * receipt and every new snapshot. An event holds no content, so that a mail says where a receipt is and not what it says. One
 * that cannot be delivered is not kept: the receipt stays where it is, and nobody is the poorer but for having to look.
 */
export class Notices extends Construct {
  private readonly props: NoticesProps;

  constructor(scope: Construct, id: string, props: NoticesProps) {
    super(scope, id);
    this.props = props;
    for (const submitter of props.submitters) this.toSubmitter(submitter);
    this.toCounty();
  }

  private toSubmitter({ id, name }: Pick<Submitter, 'id' | 'name'>): void {
    const own = new Construct(this, id);
    const addresses = this.props.settings[id]?.addresses ?? [];
    this.tell(this.topic(own, name, addresses), {
      rule: new Rule(own, 'Receipt', { description: `Mails ${name} that a receipt is there` }),
      of: this.props.uploads,
      // Each receipt has a page and the same as data: one mail is enough.
      key: { wildcard: `${RECEIPT_PREFIX}${id}/*.html` },
      lines: this.aboutReceipt(name, `${RECEIPT_PREFIX}${id}/`),
    });
  }

  private toCounty(): void {
    const { uploads, published, county, siteAddress } = this.props;
    const own = new Construct(this, 'County');
    const topic = this.topic(own, 'county team', county);
    this.tell(topic, {
      rule: new Rule(own, 'Receipt', { description: 'Mails the county team that a receipt is there' }),
      of: uploads,
      key: { wildcard: `${RECEIPT_PREFIX}*.html` },
      lines: this.aboutReceipt('a submitter', RECEIPT_PREFIX),
    });
    this.tell(topic, {
      rule: new Rule(own, 'Publication', { description: 'Mails the county team that a snapshot is published' }),
      of: published,
      key: LATEST,
      lines: [
        'A new snapshot of the figures has been published.',
        `Readers find it within a few minutes at ${siteAddress}`,
        'What has changed since the one before, figure by figure, is on its page under Snapshots.',
      ],
    });
  }

  private topic(scope: Construct, name: string, addresses: readonly string[]): MailTopic {
    const { encryptionKey } = this.props;
    return new MailTopic(scope, 'Mail', {
      sender: `County Benchmarks: ${name}`,
      sentBy: 'events',
      encryptionKey,
      addresses,
    });
  }

  /** A mail ends a link at a blank, and names of files may have some: so there is a link to their folder too. */
  private aboutReceipt(from: string, folder: string): string[] {
    const { region } = Stack.of(this);
    const { bucketName } = this.props.uploads;
    const console = `https://${region}.console.aws.amazon.com/s3`;
    const key = EventField.fromPath('$.detail.object.key');
    return [
      `A receipt is ready for a file from ${from}. It says whether the file was taken and, if not, which lines to mend.`,
      `The receipt: ${key}`,
      `To open it, sign in to AWS in your County Benchmarks role, then follow ${console}/object/${bucketName}?region=${region}&prefix=${key}`,
      `If that link breaks off at a blank, find the receipt from ${console}/buckets/${bucketName}?region=${region}&prefix=${folder}`,
    ];
  }

  private tell(
    topic: ITopic,
    { rule, of, key, lines }: { rule: Rule; of: IBucket; key: string | { wildcard: string }; lines: string[] },
  ): void {
    rule.addEventPattern({
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [of.bucketName] }, object: { key: [key] } },
    });
    // The target that CDK has for topics would let EventBridge of any account use the key.
    rule.addTarget({
      bind: () => ({ arn: topic.topicArn, input: RuleTargetInput.fromMultilineText(lines.join('\n')) }),
    });
  }
}
