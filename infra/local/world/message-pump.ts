import { setTimeout as pause } from 'node:timers/promises';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { AnnouncedChanges } from './announced-changes.ts';
import type { Engines } from './engines.ts';
import { eventReceivers } from './event-receivers.ts';
import type { Outcome } from './function-host.ts';
import { keyOrder } from './key-order.ts';
import type { LocalFunctions } from './local-functions.ts';
import type { ObjectEvent } from './object-event.ts';
import { type Notification, takeNotifications } from './object-notifications.ts';
import { consumeQueue } from './queue-consumer.ts';
import { seededShuffle } from './seeded-shuffle.ts';
import type { Queue, QueueMapping, Wiring } from './wiring.ts';

/**
 * How messages are delivered: `copies` times each. With a `shuffleSeed` they are held back until
 * somebody waits for quiet, then delivered in an order that depends on the seed alone.
 */
export type Delivery = { copies: number; shuffleSeed?: number | undefined };

/** A message that a function failed at as often as the queue allows; `key` is the object it was about. */
export type DeadLetter = { messageId: string; key: string; body: string };

export type MessagePump = {
  /** Resolves when every change so far has been taken through, with all messages that were given up since the start. */
  idle(): Promise<DeadLetter[]>;
  stop(): Promise<void>;
};

export type PumpParts = {
  engines: Engines;
  wiring: Wiring;
  functions: LocalFunctions;
  announced: AnnouncedChanges;
  notifyingBuckets: ReadonlySet<string>;
  delivery: Delivery;
  /** How many batches of one queue may be in hand at once. */
  concurrency: number;
  retryAfterSeconds: number;
};

const POLL_MS = 20;

/** Starts carrying events from the buckets to the queues and functions, and messages from the queues to the functions. */
export function startMessagePump(parts: PumpParts): MessagePump {
  const { engines, wiring, functions, delivery } = parts;
  const stopping = new AbortController();
  const order = keyOrder();
  const keys = new Map<string, string>();
  let held: Notification[] = [];
  let carrying = false;
  let waitingForQuiet = 0;
  const receivers = eventReceivers(functions, (event, { deadLetters }) => send(event, deadLetters), stopping.signal);

  async function carryEvents(): Promise<void> {
    while (!stopping.signal.aborted) {
      carrying = true;
      const taken = await takeNotifications(engines, parts.announced, order, parts.notifyingBuckets, wiring.rules);
      held.push(...taken.flatMap((notification) => Array.from({ length: delivery.copies }, () => notification)));
      if (delivery.shuffleSeed === undefined || waitingForQuiet > 0) await sendHeld();
      carrying = false;
      await pause(POLL_MS);
    }
  }

  async function sendHeld(): Promise<void> {
    const { shuffleSeed } = delivery;
    for (const { event, rule } of shuffleSeed === undefined ? held : seededShuffle(held, shuffleSeed)) {
      if ('receiver' in rule) receivers.hand(event, rule.receiver);
      else await send(event, rule.queue);
    }
    held = [];
  }

  async function send(event: ObjectEvent, { url }: Queue): Promise<void> {
    const message = new SendMessageCommand({ QueueUrl: url, MessageBody: asciiJson(event) });
    const { MessageId = '' } = await engines.sqs.send(message);
    keys.set(MessageId, event.detail.object.key);
  }

  function consume({ queue, functionName, batchSize }: QueueMapping): Promise<void> {
    const consumer = {
      sqs: engines.sqs,
      queue,
      batchSize,
      concurrency: parts.concurrency,
      retryAfterSeconds: parts.retryAfterSeconds,
      hasReceivable: () => engines.queueState(queue.name).receivable > 0,
      invoke: (event: unknown) => functions.invoke(functionName, event),
      onFailure: (outcome: Outcome) => functions.showFailure(functionName, outcome),
    };
    return consumeQueue(consumer, stopping.signal);
  }

  function isQuiet(): boolean {
    const waiting = wiring.mappings.some(({ queue }) => engines.queueState(queue.name).held > 0);
    return !carrying && !waiting && held.length === 0 && !receivers.isBusy() && !engines.hasObjectChanges();
  }

  function deadLetters(): DeadLetter[] {
    const waiting = wiring.deadLetterQueues.flatMap((queue) => engines.queueState(queue.name).waiting);
    return waiting.map((message) => ({ ...message, key: keys.get(message.messageId) ?? '' }));
  }

  const work = Promise.all([carryEvents(), ...wiring.mappings.map(consume)]);
  let broken = false;
  work.catch(() => {
    broken = true;
  });

  return {
    async idle() {
      waitingForQuiet += 1;
      while (!isQuiet() && !broken) await pause(POLL_MS / 2);
      waitingForQuiet -= 1;
      if (broken) await work;
      return deadLetters();
    },
    async stop() {
      stopping.abort();
      functions.stop();
      await work.catch(() => undefined);
    },
  };
}

/** The queue of this machine takes no characters beyond the basic plane, which real ones do, unless they are escaped. */
function asciiJson(value: unknown): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, escaped);
}
