import { setTimeout as wait } from 'node:timers/promises';
import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  ProvisionedThroughputExceededException,
  ThrottlingException,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { failedCall } from './failed-call.ts';
import type { Item } from './query-items.ts';

/** As many items as a call may hold; at 400 KB an item at most, they stay under its 16 MB. */
const ITEMS_A_CALL = 25;

/** How often a call's items are sent before giving up: with the pauses between, about 13 seconds. */
const ATTEMPTS = 8;

/**
 * Puts items in a table, in as many calls as that takes. What the table puts off is sent again after
 * ever longer pauses; `pause` waits so many milliseconds.
 * @throws when the table may not be written, or keeps putting items off: with how many it took.
 */
export async function appendItems(
  dynamodb: DynamoDBClient,
  table: string,
  items: readonly Item[],
  pause: (ms: number) => Promise<unknown> = wait,
): Promise<void> {
  for (let done = 0; done < items.length; done += ITEMS_A_CALL) {
    let pending: WriteRequest[] = items.slice(done, done + ITEMS_A_CALL).map((Item) => ({ PutRequest: { Item } }));
    const sent = done + pending.length;
    for (let attempt = 0; pending.length > 0; attempt += 1) {
      if (attempt === ATTEMPTS) throw putOff(table, sent - pending.length, items.length);
      if (attempt > 0) await pause(50 * 2 ** attempt);
      pending = await sendItems(dynamodb, table, pending);
    }
  }
}

/** Sends items, and gives back those that the table put off. */
async function sendItems(dynamodb: DynamoDBClient, table: string, items: WriteRequest[]): Promise<WriteRequest[]> {
  try {
    const answer = await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [table]: items } }));
    return answer.UnprocessedItems?.[table] ?? [];
  } catch (error) {
    // What a table answers where it would put off every one of them.
    if (error instanceof ProvisionedThroughputExceededException || error instanceof ThrottlingException) return items;
    throw failedCall(
      `write ${items.length} items to table ${table}`,
      error,
      'The message will come again. If this goes on, look whether the table stands and the function may dynamodb:BatchWriteItem.',
    );
  }
}

function putOff(table: string, taken: number, total: number): Error {
  return new Error(
    `table ${table} took ${taken} of ${total} items and put the others off ${ATTEMPTS} times. Nothing of the ` +
      'upload shows until all are in. The message will come again; if this goes on, look at the throttling of the table.',
  );
}
