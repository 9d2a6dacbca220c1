import { HeadObjectCommand, NotFound } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { AnnouncedChanges } from './announced-changes.ts';
import type { Engines, ObjectChange } from './engines.ts';
import { matchesPattern } from './event-pattern.ts';
import type { KeyOrder } from './key-order.ts';
import { type ObjectEvent, objectCreated, objectDeleted, type WrittenObject } from './object-event.ts';
import type { Rule } from './wiring.ts';

/** An event on its way to where a rule sends it. */
export type Notification = { event: ObjectEvent; rule: Rule };

const accepted = z.array(z.unknown()).optional();
const ofObjects = z.object({
  detail: z.object({
    bucket: z.object({ name: accepted }).optional(),
    object: z.object({ key: accepted }).optional(),
  }),
});

/**
 * Does what S3 and EventBridge do between them: makes an event of each change to an object of a
 * bucket that notifies, and gives it with each rule that it matches. A change that no rule
 * can match is not looked into: a snapshot is thousands of them.
 */
export async function takeNotifications(
  engines: Engines,
  announced: AnnouncedChanges,
  order: KeyOrder,
  notifyingBuckets: ReadonlySet<string>,
  rules: readonly Rule[],
): Promise<Notification[]> {
  const notifications: Notification[] = [];
  for (const change of engines.takeObjectChanges()) {
    if (!notifyingBuckets.has(change.bucket) || !rules.some((rule) => mayMatch(rule, change))) continue;
    const event = await eventOf(change, engines, announced, order);
    if (event === null) continue;
    for (const rule of rules) {
      if (matchesPattern(event, rule.pattern)) notifications.push({ event, rule });
    }
  }
  return notifications;
}

function mayMatch({ pattern }: Rule, { bucket, key }: ObjectChange): boolean {
  const named = ofObjects.safeParse(pattern);
  return !named.success || matchesPattern({ detail: { bucket: { name: bucket }, object: { key } } }, named.data);
}

async function eventOf(
  { kind, bucket, key }: ObjectChange,
  engines: Engines,
  announced: AnnouncedChanges,
  order: KeyOrder,
): Promise<ObjectEvent | null> {
  if (kind === 'deleted') {
    const removedAt = announced.takeRemoval(key) ?? new Date();
    return objectDeleted(bucket, key, order(key, removedAt), removedAt);
  }
  const written = (await announced.takeWriting(key)) ?? (await lookAt(bucket, key, engines));
  return written && objectCreated(bucket, key, order(key, written.writtenAt), written);
}

/** An object that somebody else wrote; null where it is gone already, and its removal tells the rest. */
async function lookAt(bucket: string, key: string, { s3 }: Engines): Promise<WrittenObject | null> {
  try {
    const { ETag = '', ContentLength = 0 } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    return { writtenAt: new Date(), size: ContentLength, etag: ETag, reason: 'PutObject' };
  } catch (reason) {
    if (reason instanceof NotFound) return null;
    throw reason;
  }
}
