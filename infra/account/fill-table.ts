import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteItemCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { StoredItem } from '../local/world/stored-items.ts';
import { plainFailure } from './plain-failure.ts';

/** As many items as a call may hold; at 400 KB an item at most, they stay under its 16 MB. */
const ITEMS_A_CALL = 25;
const ATTEMPTS = 8;

/**
 * Writes items to a table that is empty, or in which some of them stand from an attempt that broke off. Gives how many
 * were written.
 *
 * @throws before anything is written, where the table holds anything else
 */
export async function fillTable(
  dynamodb: DynamoDBClient,
  table: string,
  items: readonly StoredItem[],
): Promise<number> {
  const standing = await keysIn(dynamodb, table);
  const wanted = new Set(items.map(keyOf));
  const strange = [...standing].filter((key) => !wanted.has(key));
  if (strange.length > 0)
    throw new Error(
      `Table ${table} holds ${strange.length} items that replaying does not make (the first: ${strange[0]}): nothing was written. Replaying is for tables that are empty; docs/recovery.md says how else to mend one.`,
    );
  const missing = items.filter((item) => !standing.has(keyOf(item)));
  try {
    for (let done = 0; done < missing.length; done += ITEMS_A_CALL) {
      await writeAll(dynamodb, table, missing.slice(done, done + ITEMS_A_CALL));
    }
  } catch (error) {
    throw plainFailure(error, `write to table ${table}`);
  }
  return missing.length;
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
  let pending = items.map((Item) => ({ PutRequest: { Item } }));
  for (let attempt = 0; pending.length > 0; attempt += 1) {
    if (attempt === ATTEMPTS)
      throw new Error(`it put ${pending.length} items off ${ATTEMPTS} times; say the same again`);
    if (attempt > 0) await pause(50 * 2 ** attempt);
    const answer = await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [table]: pending } }));
    pending = (answer.UnprocessedItems?.[table] ?? []).flatMap(({ PutRequest }) =>
      PutRequest?.Item === undefined ? [] : [{ PutRequest: { Item: PutRequest.Item } }],
    );
  }
}

function keyOf(item: StoredItem): string {
  return `${item['pk']?.S} / ${item['sk']?.S}`;
}
