import * as z from 'zod';

/** What DynamoDB charges for: a read unit is 4 KB read consistently, a write unit 1 KB written, each rounded up. */
export type Capacity = { readUnits: number; writeUnits: number; itemsWritten: number; bytesWritten: number };

type Value = { S?: string; N?: string; L?: Value[] };
const item: z.ZodType<Record<string, Value>> = z.record(z.string(), z.any());
const requests = {
  Query: z.object({ Items: z.array(item) }),
  PutItem: z.object({ Item: item }),
  UpdateItem: z.object({ Key: item }),
  BatchWriteItem: z.object({
    RequestItems: z.record(z.string(), z.array(z.object({ PutRequest: z.object({ Item: item }) }))),
  }),
};

/** What makes and dumps the tables of this machine; no function of a deployment does so. */
const ONLY_HERE = ['CreateTable', 'Scan'];

/** Adds up what DynamoDB would charge for operations, by the rules that it publishes, of this program's kinds of items. */
export function capacityMeter() {
  const sizes = new Map<string, number>();
  let capacity = none();

  function write(written: Record<string, Value>): void {
    const bytes = sizeOf(written);
    sizes.set(keyOf(written), bytes);
    capacity.itemsWritten += 1;
    capacity.bytesWritten += bytes;
    capacity.writeUnits += Math.ceil(bytes / 1024);
  }

  return {
    /** One operation: what was asked, and what was answered. */
    add(operation: string, asked: Buffer, answered: Buffer): void {
      if (operation === 'Query') {
        const read = requests.Query.parse(parse(answered)).Items.reduce((bytes, next) => bytes + sizeOf(next), 0);
        capacity.readUnits += Math.max(1, Math.ceil(read / 4096));
      } else if (operation === 'PutItem') write(requests.PutItem.parse(parse(asked)).Item);
      else if (operation === 'UpdateItem') {
        const bytes = sizes.get(keyOf(requests.UpdateItem.parse(parse(asked)).Key)) ?? 0;
        capacity.writeUnits += Math.ceil(bytes / 1024);
      } else if (operation === 'BatchWriteItem') {
        const { RequestItems } = requests.BatchWriteItem.parse(parse(asked));
        for (const { PutRequest } of Object.values(RequestItems).flat()) write(PutRequest.Item);
      } else if (!ONLY_HERE.includes(operation)) {
        throw new Error(`nobody has said here what DynamoDB charges for ${operation}`);
      }
    },
    /** What was added since it was last asked. */
    take(): Capacity {
      const taken = capacity;
      capacity = none();
      return taken;
    },
  };
}

function none(): Capacity {
  return { readUnits: 0, writeUnits: 0, itemsWritten: 0, bytesWritten: 0 };
}

/** The size of an item: the bytes of its names and values, three more for a list and one for each member. */
function sizeOf(attributes: Record<string, Value>): number {
  return Object.entries(attributes).reduce((bytes, [name, value]) => bytes + name.length + sizeOfValue(value), 0);
}

function sizeOfValue({ S, N, L }: Value): number {
  if (L !== undefined) return L.reduce((bytes, member) => bytes + 1 + sizeOfValue(member), 3);
  return Buffer.byteLength(S ?? N ?? '');
}

function keyOf({ pk, sk }: Record<string, Value>): string {
  return `${pk?.S} ${sk?.S}`;
}

function parse(json: Buffer): unknown {
  return JSON.parse(json.toString());
}
