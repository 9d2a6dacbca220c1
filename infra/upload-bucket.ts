import { Duration } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { PEOPLE_TAG, QUARANTINE_DAYS } from '../schemas/upload.ts';
import { PrivateBucket, type PrivateBucketProps } from './storage/private-bucket.ts';

const ENCRYPTION = 's3:x-amz-server-side-encryption';

/** The bucket that extracts are dropped in and receipts are put in: nothing is locked there with a key of somebody else's. */
export class UploadBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id, props);
    // Whoever asks for no encryption gets the bucket's own, which is right.
    this.deny('NoOtherEncryption', ['s3:PutObject'], {
      Null: { [ENCRYPTION]: 'false' },
      StringNotEquals: { [ENCRYPTION]: 'aws:kms' },
    });
    this.deny('NoKeysOfSenders', ['s3:PutObject'], { Null: { [`${ENCRYPTION}-customer-algorithm`]: 'false' } });
  }

  /**
   * What is marked as holding people can be opened by nobody but the reader, who may have to look again, and does not
   * stay. Somebody may mark what the reader did not see; nobody else may mark anything otherwise, or take a mark off.
   */
  quarantineInPlace(reader: IRole): void {
    const { key, value } = PEOPLE_TAG;
    const others = { ArnNotEquals: { 'aws:PrincipalArn': reader.roleArn } };
    this.deny('NobodyOpensWhatHoldsPeople', ['s3:GetObject', 's3:GetObjectVersion'], {
      StringEquals: { [`s3:ExistingObjectTag/${key}`]: value },
      ...others,
    });
    this.deny('NobodyElseMarks', ['s3:PutObjectTagging', 's3:PutObjectVersionTagging'], {
      StringNotEquals: { [`s3:RequestObjectTag/${key}`]: value },
      ...others,
    });
    this.deny('NobodyTakesMarksOff', ['s3:DeleteObjectTagging', 's3:DeleteObjectVersionTagging'], {});
    // A deletion leaves the bytes as an older version, which goes a day later.
    this.addLifecycleRule({
      tagFilters: { [key]: value },
      expiration: Duration.days(QUARANTINE_DAYS - 1),
      noncurrentVersionExpiration: Duration.days(1),
    });
  }

  private deny(sid: string, actions: string[], conditions: Record<string, unknown>): void {
    const [principals, resources] = [[new AnyPrincipal()], [this.arnForObjects('*')]];
    this.addToResourcePolicy(
      new PolicyStatement({ sid, effect: Effect.DENY, principals, actions, resources, conditions }),
    );
  }
}
