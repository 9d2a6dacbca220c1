import { Duration } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, type IRole, PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { PASSING_FOLDERS } from '../schemas/site.ts';
import { PrivateBucket, type PrivateBucketProps } from './storage/private-bucket.ts';

/** Where snapshots lie in the static bucket, beside which lie the pages that show the newest. */
export const SNAPSHOTS = 'v1/*';

/** Pages are made anew out of what is published, so that their older versions need not be kept as long as others. */
const OLDER_PAGES_DAYS = 7;

/** The bucket that the public reads: snapshots, and the pages made of them. */
export class StaticBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id, props);
    const noncurrentVersionExpiration = Duration.days(Math.min(OLDER_PAGES_DAYS, props.retention.olderVersionsDays));
    for (const prefix of PASSING_FOLDERS) this.addLifecycleRule({ prefix, noncurrentVersionExpiration });
  }

  /**
   * Not even an administrator's own permissions reach here: what is published comes from figures, or not at all, and pages show
   * what is published.
   */
  nobodyElseWrites({ publish, pages }: { publish: IRole; pages: IRole }): void {
    const snapshots = [this.arnForObjects(SNAPSHOTS)];
    this.denyAllBut(publish, { sid: 'NobodyWritesButPublish', resources: snapshots });
    this.denyAllBut(pages, { sid: 'NobodyElseWritesPages', notResources: snapshots });
  }

  private denyAllBut(writer: IRole, what: Pick<PolicyStatementProps, 'sid' | 'resources' | 'notResources'>): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        ...what,
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        // Replication would be another way to write.
        actions: ['s3:PutObject', 's3:ReplicateObject'],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': writer.roleArn } },
      }),
    );
  }
}
