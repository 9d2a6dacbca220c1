import { setTimeout as pause } from 'node:timers/promises';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { REGION } from './engines.ts';
import type { Outcome } from './function-host.ts';
import type { Queue } from './wiring.ts';

const batchResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
const POLL_MS = 10;

export type QueueConsumer = {
  sqs: SQSClient;
  queue: Queue;
  batchSize: number;
  /** How many batches may be in hand at once. */
  concurrency: number;
  /** How long a message that failed stays out of sight; the queue's own visibility timeout is for deployments. */
  retryAfterSeconds: number;
  hasReceivable(): boolean;
  invoke(event: SQSEvent): Promise<Outcome>;
  /** Told of every batch that did not go through whole. */
  onFailure(outcome: Outcome): void;
};

/**
 * Takes messages from a queue to a function as Lambda's pollers do, until told to stop: what the
 * function took is deleted, what it did not comes back, until the queue sets it aside.
 */
export async function consumeQueue(consumer: QueueConsumer, stopping: AbortSignal): Promise<void> {
  const inHand = new Set<Promise<void>>();
  const faults: unknown[] = [];
  while (!stopping.aborted) {
    if (faults.length > 0) throw faults[0];
    if (inHand.size >= consumer.concurrency || !consumer.hasReceivable()) {
      await pause(POLL_MS);
      continue;
    }
    const messages = await receive(consumer);
    if (messages.length === 0) continue;
    const handling = handle(messages, consumer, stopping)
      .catch((fault: unknown) => void faults.push(fault))
      .finally(() => inHand.delete(handling));
    inHand.add(handling);
  }
  await Promise.all(inHand);
}

async function receive({ sqs, queue, batchSize }: QueueConsumer): Promise<Message[]> {
  const request = {
    QueueUrl: queue.url,
    MaxNumberOfMessages: batchSize,
    MessageSystemAttributeNames: ['All' as const],
  };
  return (await sqs.send(new ReceiveMessageCommand(request))).Messages ?? [];
}

async function handle(messages: Message[], consumer: QueueConsumer, stopping: AbortSignal): Promise<void> {
  const { sqs, queue, retryAfterSeconds } = consumer;
  const outcome = await consumer.invoke({ Records: messages.map((message) => asRecord(message, queue.arn)) });
  if (stopping.aborted) return;
  const failed = failedOf(messages, outcome);
  if (failed.size > 0) consumer.onFailure(outcome);
  for (const message of messages) {
    const place = { QueueUrl: queue.url, ReceiptHandle: message.ReceiptHandle };
    if (!failed.has(message)) await sqs.send(new DeleteMessageCommand(place));
    else await sqs.send(new ChangeMessageVisibilityCommand({ ...place, VisibilityTimeout: retryAfterSeconds }));
  }
}

/** The messages that come back: all of them where the function failed or named one that it was not given. */
function failedOf(messages: Message[], outcome: Outcome): Set<Message> {
  if ('failure' in outcome) return new Set(messages);
  const response = batchResponse.safeParse(outcome.result ?? { batchItemFailures: [] });
  if (!response.success) return new Set(messages);
  const named = response.data.batchItemFailures.map(({ itemIdentifier }) =>
    messages.find(({ MessageId }) => MessageId === itemIdentifier),
  );
  const known = named.filter((message) => message !== undefined);
  return new Set(known.length === named.length ? known : messages);
}

function asRecord(message: Message, queueArn: string): SQSRecord {
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: {
      ApproximateReceiveCount: message.Attributes?.ApproximateReceiveCount ?? '',
      SentTimestamp: message.Attributes?.SentTimestamp ?? '',
      SenderId: message.Attributes?.SenderId ?? '',
      ApproximateFirstReceiveTimestamp: message.Attributes?.ApproximateFirstReceiveTimestamp ?? '',
    },
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: REGION,
  };
}
