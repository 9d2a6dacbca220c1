import { CfnOutput, Duration } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Submitter } from '../../schemas/submitter.ts';
import { RECEIPT_PREFIX, UPLOAD_PREFIX } from '../../schemas/upload.ts';
import type { SubmittersSettings } from '../settings/sign-in-settings.ts';
import { listing, onObjects, usingKey } from './bucket-access.ts';
import { trustedBy } from './trust.ts';

/** Dropping a month's extracts and reading their receipts takes minutes. */
const LONGEST_SESSION = Duration.hours(1);

export type SubmitterAccessProps = {
  uploads: IBucket;
  encryptionKey: IKey;
  submitters: readonly Pick<Submitter, 'id' | 'name'>[];
  settings: SubmittersSettings;
};

/**
 * A role for each submitter of the registry: it may drop files in its own folder of the upload bucket and read
 * its own receipts. It cannot read back what it dropped, nor delete it, nor see that anybody else sends anything.
 */
export class SubmitterAccess extends Construct {
  constructor(scope: Construct, id: string, props: SubmitterAccessProps) {
    super(scope, id);
    for (const submitter of props.submitters) {
      const pascalId = pascalCase(submitter.id);
      const role = this.roleOf(submitter, pascalId, props);
      new CfnOutput(this, `SubmitterRole${pascalId}`, {
        description: `The role in which ${submitter.name} drops extracts and reads its receipts`,
        value: role.roleArn,
      }).overrideLogicalId(`SubmitterRole${pascalId}`);
    }
  }

  private roleOf({ id, name }: Pick<Submitter, 'id' | 'name'>, pascalId: string, props: SubmitterAccessProps): Role {
    const { uploads, encryptionKey, settings } = props;
    const [dropped, receipts] = [`${UPLOAD_PREFIX}${id}/`, `${RECEIPT_PREFIX}${id}/`];
    const role = new Role(this, pascalId, {
      description: `${name} may drop extracts in ${dropped} and read its receipts in ${receipts}, nothing else`,
      assumedBy: trustedBy(settings[id]?.signIn),
      maxSessionDuration: LONGEST_SESSION,
    });
    role.addToPolicy(onObjects(uploads, ['s3:PutObject', 's3:AbortMultipartUpload'], dropped));
    role.addToPolicy(onObjects(uploads, ['s3:GetObject'], receipts));
    // The name of a receipt holds a hash of what was sent: one has to list them to find it.
    role.addToPolicy(listing(uploads, receipts));
    // To decrypt is for receipts, and for large files: S3 decrypts their parts to put them together.
    role.addToPolicy(usingKey(encryptionKey, ['kms:GenerateDataKey', 'kms:Decrypt'], uploads));
    return role;
  }
}

/** What the role of a submitter is called within the stack, by its id. */
export function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
