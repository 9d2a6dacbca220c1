import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type FigurePack, type FigurePartition, figurePackSchema } from '../../schemas/figure.ts';
import { appendItems } from './append-items.ts';
import { readContents } from './item-contents.ts';
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

function itemOf({ measure, year, writtenAt, uploadId, part, columns, figures }: FigurePack): Item {
  return {
    pk: { S: `${measure}#${year}` },
    sk: { S: `${writtenAt}#${uploadId}#${String(part).padStart(4, '0')}` },
    measure: { S: measure },
    year: { N: String(year) },
    writtenAt: { S: writtenAt },
    uploadId: { S: uploadId },
    part: { N: String(part) },
    contents: { S: JSON.stringify({ columns, figures }) },
  };
}

function readPack(table: string, item: Item): FigurePack {
  const { measure, year, writtenAt, uploadId, part, contents } = item;
  const pack = figurePackSchema.safeParse({
    measure: measure?.S,
    year: Number(year?.N),
    writtenAt: writtenAt?.S,
    uploadId: uploadId?.S,
    part: Number(part?.N),
    ...readContents(contents?.S),
  });
  if (!pack.success) throw unreadableItem(table, item, pack.error.issues);
  return pack.data;
}
