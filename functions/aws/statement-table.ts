import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type StatementKind, type StatementPack, statementPackSchema } from '../../schemas/statement.ts';
import { appendItems } from './append-items.ts';
import { itemOfPack, packInItem } from './pack-item.ts';
import { type Item, queryItems, unreadableItem } from './query-items.ts';

/**
 * The statements in the table of figures, an item a pack: `pk` is `statements#<kind>`, `sk` is
 * `<written at>#<upload id>#<part>`. A pack's keys come from what it is, so writing it again writes the
 * same item.
 */
export function statementTable(dynamodb: DynamoDBClient, table: string) {
  return {
    /** Appends packs. @throws when the table may not be written, or keeps putting packs off. */
    async appendStatements(packs: readonly StatementPack[]): Promise<void> {
      await appendItems(dynamodb, table, packs.map(itemOf));
    },

    /** Every pack of one kind. @throws when the table may not be read, or holds what is no pack. */
    async readStatements(kind: StatementKind): Promise<StatementPack[]> {
      const items = await queryItems(dynamodb, table, `statements#${kind}`);
      return items.map((item) => readPack(table, item));
    },
  };
}

function itemOf({ kind, statements, ...pack }: StatementPack): Item {
  return { ...itemOfPack(`statements#${kind}`, pack, { statements }), kind: { S: kind } };
}

function readPack(table: string, item: Item): StatementPack {
  const pack = statementPackSchema.safeParse({ kind: item['kind']?.S, ...packInItem(item) });
  if (!pack.success) throw unreadableItem(table, item, pack.error.issues);
  return pack.data;
}
