import { CfnOutput, Duration } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { RECEIPT_PREFIX } from '../../schemas/upload.ts';
import type { SignIn } from '../settings/sign-in-settings.ts';
import { listing, onObjects, usingKey } from './bucket-access.ts';
import { trustedBy } from './trust.ts';

/** A day's work: whoever helps districts goes back and forth between receipts and figures. */
const LONGEST_SESSION = Duration.hours(8);

export type CountyAccessProps = {
  uploads: IBucket;
  published: IBucket;
  encryptionKeys: { uploads: IKey; published: IKey };
  signIn: SignIn | undefined;
};

/** The role of the county team: it may read the receipts of all submitters and everything that was published. */
export class CountyAccess extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, { uploads, published, encryptionKeys, signIn }: CountyAccessProps) {
    super(scope, id);
    this.role = new Role(this, 'Role', {
      description:
        'The county team may read the receipts of all submitters, all snapshots and the dashboard, nothing else',
      assumedBy: trustedBy(signIn),
      maxSessionDuration: LONGEST_SESSION,
    });
    for (const [bucket, prefix, key] of [
      [uploads, RECEIPT_PREFIX, encryptionKeys.uploads],
      [published, 'v1/', encryptionKeys.published],
    ] as const) {
      this.role.addToPolicy(onObjects(bucket, ['s3:GetObject'], prefix));
      this.role.addToPolicy(listing(bucket, prefix));
      this.role.addToPolicy(usingKey(key, ['kms:Decrypt'], bucket));
    }
    new CfnOutput(this, 'CountyRole', {
      description: 'The role in which the county team reads receipts and snapshots',
      value: this.role.roleArn,
    }).overrideLogicalId('CountyRole');
  }
}
