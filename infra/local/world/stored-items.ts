import { type AttributeValue, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';

export type StoredItem = Record<string, AttributeValue>;

/** Every item of a table in the order of its keys, so that two tables can be compared. */
export async function storedItems(dynamodb: DynamoDBClient, tableName: string): Promise<StoredItem[]> {
  const items: StoredItem[] = [];
  for await (const page of paginateScan({ client: dynamodb }, { TableName: tableName })) {
    items.push(...(page.Items ?? []));
  }
  return items.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf(item: StoredItem): string {
  return JSON.stringify([item['pk']?.S, item['sk']?.S]);
}
