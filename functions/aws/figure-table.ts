import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type FigurePack, type FigurePartition, figurePackSchema } from '../../schemas/figure.ts';
import { appendItems } from './append-items.ts';
import { itemOfPack, packInItem } from './pack-item.ts';
import { type Item, queryItems, unreadableItem } from './query-items.ts';

/**
 * The table of figures, an item a pack: `pk` is `<measure>#<year>`, `sk` is
 * `<written at>#<upload id>#<part>`. A pack's keys come from what it is, so writing it again
 * writes the same item. `pause` waits so many milliseconds.
 */
export function figureTable(dynamodb: DynamoDBClient, table: string, pause?: (ms: number) => Promise<unknown>) {
  return {
    /** Appends packs. @throws when the table may not be written, or keeps putting packs off. */
    async appendFigures(packs: readonly FigurePack[]): Promise<void> {
      await appendItems(dynamodb, table, packs.map(itemOf), pause);
    },

    /** Every pack of one measure and year. @throws when the table may not be read, or holds what is no pack. */
    async readFigures({ measure, year }: FigurePartition): Promise<FigurePack[]> {
      const items = await queryItems(dynamodb, table, `${measure}#${year}`);
      return items.map((item) => readPack(table, item));
    },
  };
}

function itemOf({ measure, year, columns, figures, ...pack }: FigurePack): Item {
  const item = itemOfPack(`${measure}#${year}`, pack, { columns, figures });
  return { ...item, measure: { S: measure }, year: { N: String(year) } };
}

function readPack(table: string, item: Item): FigurePack {
  const { measure, year } = item;
  const pack = figurePackSchema.safeParse({ measure: measure?.S, year: Number(year?.N), ...packInItem(item) });
  if (!pack.success) throw unreadableItem(table, item, pack.error.issues);
  return pack.data;
}
