import { CreateBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { ACCOUNT, REGION } from './engines.ts';
import { type LocalResource, resolve } from './resolve-references.ts';
import { resourcesOfType, type Template } from './synthesized-stack.ts';

const notifyingBucket = z.object({
  NotificationConfiguration: z.object({
    EventBridgeConfiguration: z.object({ EventBridgeEnabled: z.literal(true) }),
  }),
});
const queueProperties = z.object({
  VisibilityTimeout: z.number().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.unknown(), maxReceiveCount: z.number() }).optional(),
});

/** Creates every bucket of the template under its logical id, in lower case as bucket names must be. */
export async function makeBuckets(template: Template, s3: S3Client): Promise<[string, LocalResource][]> {
  return Promise.all(
    resourcesOfType(template, 'AWS::S3::Bucket').map(async ([id]) => {
      await s3.send(new CreateBucketCommand({ Bucket: bucketName(id) }));
      const attributes = { Arn: `arn:aws:s3:::${bucketName(id)}` };
      return [id, { ref: bucketName(id), attributes }] satisfies [string, LocalResource];
    }),
  );
}

/** The names of the buckets whose events go to EventBridge. */
export function notifyingBuckets(template: Template): Set<string> {
  const notifying = resourcesOfType(template, 'AWS::S3::Bucket').filter(
    ([, { Properties }]) => notifyingBucket.safeParse(Properties).success,
  );
  return new Set(notifying.map(([id]) => bucketName(id)));
}

/** Creates every queue of the template under its logical id, with its visibility timeout and redrive policy. */
export async function makeQueues(template: Template, sqs: SQSClient): Promise<[string, LocalResource][]> {
  const queues = resourcesOfType(template, 'AWS::SQS::Queue');
  const arns = new Map(queues.map(([id]) => [id, { ref: id, attributes: { Arn: queueArn(id) } }]));
  return Promise.all(
    queues.map(async ([id, { Properties }]) => {
      const { VisibilityTimeout, RedrivePolicy } = queueProperties.parse(Properties);
      const { QueueUrl } = await sqs.send(
        new CreateQueueCommand({
          QueueName: id,
          Attributes: {
            ...(VisibilityTimeout && { VisibilityTimeout: String(VisibilityTimeout) }),
            ...(RedrivePolicy && { RedrivePolicy: JSON.stringify(resolve(RedrivePolicy, arns)) }),
          },
        }),
      );
      if (QueueUrl === undefined) throw new Error(`the queue ${id} was made without an address`);
      return [id, { ref: QueueUrl, attributes: { Arn: queueArn(id), QueueName: id } }] satisfies [
        string,
        LocalResource,
      ];
    }),
  );
}

function bucketName(id: string): string {
  return id.toLowerCase();
}

function queueArn(id: string): string {
  return `arn:aws:sqs:${REGION}:${ACCOUNT}:${id}`;
}
