import type { WrittenObject } from './object-event.ts';

/**
 * What is said of a change to an object before it is made, because the S3 of this machine tells
 * only that it was made: when it counts as made, and what S3 answered. Changes of one key are
 * taken in the order in which they were announced.
 */
export type AnnouncedChanges = {
  announceWriting(key: string, written: Promise<WrittenObject>): void;
  announceRemoval(key: string, removedAt: Date): void;
  takeWriting(key: string): Promise<WrittenObject> | undefined;
  takeRemoval(key: string): Date | undefined;
};

export function announcedChanges(): AnnouncedChanges {
  const writings = new Map<string, Promise<WrittenObject>[]>();
  const removals = new Map<string, Date[]>();
  return {
    announceWriting(key, written) {
      append(writings, key, written);
      // Nothing was written, so nothing will be told of it.
      written.catch(() => withdraw(writings, key, written));
    },
    announceRemoval: (key, removedAt) => append(removals, key, removedAt),
    takeWriting: (key) => takeFirst(writings, key),
    takeRemoval: (key) => takeFirst(removals, key),
  };
}

function append<Change>(changes: Map<string, Change[]>, key: string, change: Change): void {
  changes.set(key, [...(changes.get(key) ?? []), change]);
}

function withdraw<Change>(changes: Map<string, Change[]>, key: string, withdrawn: Change): void {
  const left = changes.get(key)?.filter((change) => change !== withdrawn) ?? [];
  if (left.length > 0) changes.set(key, left);
  else changes.delete(key);
}

function takeFirst<Change>(changes: Map<string, Change[]>, key: string): Change | undefined {
  const first = changes.get(key)?.[0];
  if (first !== undefined) withdraw(changes, key, first);
  return first;
}
