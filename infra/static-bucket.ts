import { AnyPrincipal, Effect, type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { PrivateBucket } from './storage/private-bucket.ts';

/** Where snapshots lie in the static bucket, beside which lie the pages that show the newest. */
export const SNAPSHOTS = 'v1/*';

/** The bucket that the public reads: snapshots, and the pages made of them. */
export class StaticBucket extends PrivateBucket {
  /**
   * Not even an administrator's own permissions reach here: what is published comes from figures, or not at all, and pages show
   * what is published. `publish` has no permission of its own to write beside the snapshots.
   */
  nobodyElseWrites({ publish, pages }: { publish: IRole; pages: IRole }): void {
    this.deny('NobodyWritesButPublish', SNAPSHOTS, [publish]);
    this.deny('NobodyElseWritesPages', '*', [publish, pages]);
  }

  private deny(sid: string, objects: string, writers: IRole[]): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        sid,
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        // Replication would be another way to write.
        actions: ['s3:PutObject', 's3:ReplicateObject'],
        resources: [this.arnForObjects(objects)],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': writers.map(({ roleArn }) => roleArn) } },
      }),
    );
  }
}
