import {
  type AttributeValue,
  type DynamoDBClient,
  paginateQuery,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { failedCall } from './failed-call.ts';

export type Item = Record<string, AttributeValue>;

/**
 * Every item of one partition of a table, or those of it whose sort key begins with a text, over as
 * many pages as that takes. Reads are consistent: what was written before is seen.
 * @throws when the table may not be read.
 */
export async function queryItems(dynamodb: DynamoDBClient, table: string, pk: string, skBegins = ''): Promise<Item[]> {
  const query: QueryCommandInput = {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: skBegins === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': { S: pk }, ...(skBegins !== '' && { ':sk': { S: skBegins } }) },
  };
  const items: Item[] = [];
  try {
    for await (const page of paginateQuery({ client: dynamodb }, query)) items.push(...(page.Items ?? []));
  } catch (error) {
    throw failedCall(
      `read ${pk} of table ${table}`,
      error,
      'Look whether the table stands and the function may dynamodb:Query it.',
    );
  }
  return items;
}

/** An error about an item that is not what this program writes; `issues` are told by their place, never their content. */
export function unreadableItem(table: string, { pk, sk }: Item, issues: readonly { path: PropertyKey[] }[]): Error {
  const where = issues.map(({ path }) => path.join('.')).slice(0, 5);
  return new Error(
    `item ${pk?.S} / ${sk?.S} of table ${table} cannot be read (at fault: ${where.join(', ')}). ` +
      'Something else wrote it, or an older version of this program: mend or remove the item, or drop its extract again.',
  );
}
