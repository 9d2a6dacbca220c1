import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { County } from '../../schemas/county.ts';
import { type LedgerEntry, ledgerEntrySchema, readUploadKey } from '../../schemas/upload.ts';
import { failedCall } from './failed-call.ts';
import { type Item, queryItems, unreadableItem } from './query-items.ts';

/** An entry only ever moves forward through these. */
const STATES: readonly LedgerEntry['state'][] = ['storing', 'accepted', 'withdrawn'];

/**
 * The table that holds what became of each upload, one item each: `pk` is `upload#<submitter>`, `sk`
 * is `<key>#<sequencer>#<upload id>`. A submitter's uploads stand together, so that reading them all
 * is a query per submitter and no scan; one that leaves the county's registry takes its uploads out
 * of what is published next.
 */
export function ledgerTable(dynamodb: DynamoDBClient, table: string, county: County) {
  const read = async (pk: string, skBegins?: string) =>
    (await queryItems(dynamodb, table, pk, skBegins)).map((item) => readEntry(table, item));

  /** Everything the ledger holds of one key. @throws when the table may not be read, or holds what is no entry. */
  async function entriesOf(key: string): Promise<LedgerEntry[]> {
    const place = readUploadKey(key);
    if (place === null) return [];
    const entries = await read(partitionOf(place.submitter), `${key}#`);
    // A key may hold a # itself, and then its entries begin like those of a shorter key.
    return entries.filter((entry) => entry.key === key);
  }

  /** Everything the ledger holds of one submitter. @throws as `entriesOf` does. */
  function entriesOfSubmitter(submitter: string): Promise<LedgerEntry[]> {
    return read(partitionOf(submitter));
  }

  /** Everything the ledger holds of the county's submitters. @throws as `entriesOf` does. */
  async function allEntries(): Promise<LedgerEntry[]> {
    const bySubmitter = await Promise.all(county.submitters.map(({ id }) => entriesOfSubmitter(id)));
    return bySubmitter.flat();
  }

  /**
   * Writes an entry, unless the same one stands in a later state already: then that is left as it is.
   * @throws when the table may not be written.
   */
  async function recordEntry(entry: LedgerEntry): Promise<void> {
    const upToThis = STATES.slice(0, STATES.indexOf(entry.state) + 1);
    const values = Object.fromEntries(upToThis.map((state) => [`:${state}`, { S: state }]));
    try {
      await dynamodb.send(
        new PutItemCommand({
          TableName: table,
          Item: writeEntry(entry),
          ConditionExpression: `attribute_not_exists(pk) OR #state IN (${Object.keys(values).join(', ')})`,
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: values,
        }),
      );
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return;
      throw failedCall(`record ${entry.key} as ${entry.state} in table ${table}`, error, MAY_WRITE);
    }
  }

  /**
   * Turns a `storing` entry into an accepted one.
   * @throws when no such entry is being stored or accepted, or the table may not be written.
   */
  async function acceptEntry(entry: LedgerEntry): Promise<void> {
    try {
      await dynamodb.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keysOf(entry),
          UpdateExpression: 'SET #state = :accepted',
          ConditionExpression: '#state = :storing',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':accepted': { S: 'accepted' }, ':storing': { S: 'storing' } },
        }),
      );
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException && (await isAccepted(entry))) return;
      throw failedCall(`accept ${entry.key} (upload ${entry.uploadId}) in table ${table}`, error, MAY_WRITE);
    }
  }

  async function isAccepted({ key, sequencer, uploadId }: LedgerEntry): Promise<boolean> {
    const entries = await entriesOf(key);
    const standing = entries.find((entry) => entry.sequencer === sequencer && entry.uploadId === uploadId);
    return standing?.state === 'accepted';
  }

  return { entriesOf, entriesOfSubmitter, allEntries, recordEntry, acceptEntry };
}

const MAY_WRITE =
  'The message will come again. If this goes on, look whether the table stands, the function may dynamodb:PutItem and ' +
  'dynamodb:UpdateItem, and nobody has edited the entry by hand; then drop the extract again.';

function partitionOf(submitter: string): string {
  return `upload#${submitter}`;
}

function keysOf({ submitter, key, sequencer, uploadId }: LedgerEntry): Item {
  return { pk: { S: partitionOf(submitter) }, sk: { S: `${key}#${sequencer}#${uploadId}` } };
}

/** The attributes of an entry: each under its own name, partitions as texts such as `all-crime 2018`. */
function writeEntry(entry: LedgerEntry): Item {
  const { partitions, statements, ...rest } = entry;
  const attributes = Object.entries(rest).map(([name, text]) => [name, { S: text }]);
  return {
    ...keysOf(entry),
    ...Object.fromEntries(attributes),
    partitions: { L: partitions.map(({ measure, year }) => ({ S: `${measure} ${year}` })) },
    statements: { L: statements.map((kind) => ({ S: kind })) },
  };
}

function readEntry(table: string, item: Item): LedgerEntry {
  const { pk, sk, partitions, statements, ...rest } = item;
  const attributes = Object.entries(rest).map(([name, value]) => [name, value.S]);
  const unpacked = partitions?.L?.map(({ S = '' }) => {
    const space = S.lastIndexOf(' ');
    return { measure: S.slice(0, space), year: Number(S.slice(space + 1)) };
  });
  const entry = ledgerEntrySchema.safeParse({
    ...Object.fromEntries(attributes),
    partitions: unpacked,
    statements: statements?.L?.map(({ S }) => S),
  });
  if (!entry.success) throw unreadableItem(table, item, entry.error.issues);
  return entry.data;
}
