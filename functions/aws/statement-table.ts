import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type StatementKind, type StatementPack, statementPackSchema } from '../../schemas/statement.ts';
import { appendItems } from './append-items.ts';
import { readContents } from './item-contents.ts';
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

function itemOf({ kind, writtenAt, uploadId, part, statements }: StatementPack): Item {
  return {
    pk: { S: `statements#${kind}` },
    sk: { S: `${writtenAt}#${uploadId}#${String(part).padStart(4, '0')}` },
    kind: { S: kind },
    writtenAt: { S: writtenAt },
    uploadId: { S: uploadId },
    part: { N: String(part) },
    contents: { S: JSON.stringify({ statements }) },
  };
}

function readPack(table: string, item: Item): StatementPack {
  const { kind, writtenAt, uploadId, part, contents } = item;
  const pack = statementPackSchema.safeParse({
    kind: kind?.S,
    writtenAt: writtenAt?.S,
    uploadId: uploadId?.S,
    part: Number(part?.N),
    ...readContents(contents?.S),
  });
  if (!pack.success) throw unreadableItem(table, item, pack.error.issues);
  return pack.data;
}
