import { setTimeout as wait } from 'node:timers/promises';
import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  ProvisionedThroughputExceededException,
  ThrottlingException,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { type FigurePack, type FigurePartition, figurePackSchema } from '../../schemas/figure.ts';
import { failedCall } from './failed-call.ts';
import { type Item, queryItems, unreadableItem } from './query-items.ts';

/** As many as a call may hold; at 400 KB an item at most, they stay under its 16 MB. */
const PACKS_A_CALL = 25;

/** How often a call's packs are sent before giving up: with the pauses between, about 13 seconds. */
const ATTEMPTS = 8;

/**
 * The table of figures, an item a pack: `pk` is `<measure>#<year>`, `sk` is
 * `<written at>#<upload id>#<part>`. A pack's keys come from what it is, so writing it again
 * writes the same item. `pause` waits so many milliseconds.
 */
export function figureTable(dynamodb: DynamoDBClient, table: string, pause: (ms: number) => Promise<void> = wait) {
  return {
    /**
     * Appends packs. What the table puts off is sent again after ever longer pauses.
     * @throws when the table may not be written, or keeps putting packs off: with how many it took.
     */
    async appendFigures(packs: readonly FigurePack[]): Promise<void> {
      for (let done = 0; done < packs.length; done += PACKS_A_CALL) {
        let pending = packs.slice(done, done + PACKS_A_CALL).map(writePack);
        const sent = done + pending.length;
        for (let attempt = 0; pending.length > 0; attempt += 1) {
          if (attempt === ATTEMPTS) throw putOff(table, sent - pending.length, packs.length);
          if (attempt > 0) await pause(50 * 2 ** attempt);
          pending = await sendPacks(dynamodb, table, pending);
        }
      }
    },

    /** Every pack of one measure and year. @throws when the table may not be read, or holds what is no pack. */
    async readFigures({ measure, year }: FigurePartition): Promise<FigurePack[]> {
      const items = await queryItems(dynamodb, table, `${measure}#${year}`);
      return items.map((item) => readPack(table, item));
    },
  };
}

/** Sends packs, and gives back those that the table put off. */
async function sendPacks(dynamodb: DynamoDBClient, table: string, packs: WriteRequest[]): Promise<WriteRequest[]> {
  try {
    const answer = await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [table]: packs } }));
    return answer.UnprocessedItems?.[table] ?? [];
  } catch (error) {
    // What a table answers where it would put off every one of them.
    if (error instanceof ProvisionedThroughputExceededException || error instanceof ThrottlingException) return packs;
    throw failedCall(
      `write ${packs.length} packs of figures to table ${table}`,
      error,
      'The message will come again. If this goes on, look whether the table stands and the function may dynamodb:BatchWriteItem.',
    );
  }
}

function putOff(table: string, taken: number, total: number): Error {
  return new Error(
    `table ${table} took ${taken} of ${total} packs of figures and put the others off ${ATTEMPTS} times. Nothing of the ` +
      'upload shows until all are in. The message will come again; if this goes on, look at the throttling of the table.',
  );
}

function writePack({ measure, year, writtenAt, uploadId, part, columns, figures }: FigurePack): WriteRequest {
  const Item = {
    pk: { S: `${measure}#${year}` },
    sk: { S: `${writtenAt}#${uploadId}#${String(part).padStart(4, '0')}` },
    measure: { S: measure },
    year: { N: String(year) },
    writtenAt: { S: writtenAt },
    uploadId: { S: uploadId },
    part: { N: String(part) },
    contents: { S: JSON.stringify({ columns, figures }) },
  };
  return { PutRequest: { Item } };
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

/** Text that is not JSON gives nothing, which the pack's schema then finds: the parser's own error quotes the text. */
function readContents(text: string | undefined): object {
  try {
    return Object(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}
