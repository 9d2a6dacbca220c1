import { setTimeout as pause } from 'node:timers/promises';
import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  ProvisionedThroughputExceededException,
  paginateScan,
  ThrottlingException,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { counted } from '../../schemas/plain-text.ts';
import type { StoredItem } from '../local/world/stored-items.ts';
import { plainFailure } from './plain-failure.ts';

/** As many items as a call may hold; at 400 KB an item at most, they stay under its 16 MB. */
const ITEMS_A_CALL = 25;
const ATTEMPTS = 8;

/**
 * Which of the items a table lacks, that is empty or holds some of them from an attempt that broke off.
 *
 * @throws where the table holds anything else
 */
export async function missingFrom(
  dynamodb: DynamoDBClient,
  table: string,
  items: readonly StoredItem[],
): Promise<StoredItem[]> {
  const standing = await keysIn(dynamodb, table);
  const wanted = new Set(items.map(keyOf));
  const strange = [...standing].filter((key) => !wanted.has(key));
  if (strange.length > 0)
    throw new Error(
      `Table ${table} holds ${counted(strange.length, 'item')} that replaying does not make (the first: ${strange[0]}): nothing was written. Replaying is for tables that are empty; docs/recovery.md says how else to mend one.`,
    );
  return items.filter((item) => !standing.has(keyOf(item)));
}

/** Writes items to a table. @throws when it may not be written, or keeps putting items off. */
export async function fillTable(dynamodb: DynamoDBClient, table: string, items: readonly StoredItem[]): Promise<void> {
  try {
    for (let done = 0; done < items.length; done += ITEMS_A_CALL) {
      await writeAll(dynamodb, table, items.slice(done, done + ITEMS_A_CALL));
    }
  } catch (error) {
    throw plainFailure(error, `write to table ${table}`);
  }
}

async function keysIn(dynamodb: DynamoDBClient, table: string): Promise<Set<string>> {
  const keys = new Set<string>();
  const scan = { TableName: table, ConsistentRead: true, ProjectionExpression: 'pk, sk' };
  try {
    for await (const page of paginateScan({ client: dynamodb }, scan)) {
      for (const item of page.Items ?? []) keys.add(keyOf(item));
    }
  } catch (error) {
    throw plainFailure(error, `look what table ${table} holds`);
  }
  return keys;
}

async function writeAll(dynamodb: DynamoDBClient, table: string, items: readonly StoredItem[]): Promise<void> {
  let pending: WriteRequest[] = items.map((Item) => ({ PutRequest: { Item } }));
  for (let attempt = 0; pending.length > 0; attempt += 1) {
    if (attempt === ATTEMPTS)
      throw new Error(`it put ${pending.length} items off ${ATTEMPTS} times; say the same again`);
    if (attempt > 0) await pause(50 * 2 ** attempt);
    pending = await send(dynamodb, table, pending);
  }
}

/** Sends items, and gives back those that the table put off. */
async function send(dynamodb: DynamoDBClient, table: string, requests: WriteRequest[]): Promise<WriteRequest[]> {
  try {
    const answer = await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
    return answer.UnprocessedItems?.[table] ?? [];
  } catch (error) {
    // What a table answers where it would put off every one of them.
    if (error instanceof ProvisionedThroughputExceededException || error instanceof ThrottlingException)
      return requests;
    throw error;
  }
}

function keyOf(item: StoredItem): string {
  return `${item['pk']?.S} / ${item['sk']?.S}`;
}
