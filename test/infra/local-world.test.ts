import { createHash, randomBytes } from 'node:crypto';
import { removeStack, type SynthesizedStack, synthesize } from '../../infra/local/world/synthesized-stack.ts';
import { startWorld, type World, type WorldOptions } from '../../infra/local/world/world-from-template.ts';
import { SITE_ASSETS } from '../../schemas/site.ts';

jest.setTimeout(120_000);

let stack: SynthesizedStack;
beforeAll(async () => {
  stack = await synthesize('test/infra/fixtures/noting-app.ts');
});
afterAll(() => removeStack(stack));

const EXTRACT = 'in/ashford/figures/2019 01.csv';
const RECEIPTS = 'receipts/ashford/figures/2019 01.csv/';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Runs a story in a world whose functions only note what reaches them. */
async function inWorld(options: WorldOptions, story: (world: World) => Promise<void>): Promise<void> {
  const world = await startWorld({ stack, onOutput: () => {}, ...options });
  try {
    await story(world);
  } finally {
    await world.stop();
  }
}

async function readJson(objects: World['uploads'], key: string) {
  return JSON.parse(new TextDecoder().decode(await objects.read(key)));
}

/** What the ingest function noted of each message about an object. */
async function notesUnder(world: World, prefix: string) {
  const receipts = await world.uploads.list(prefix);
  return Promise.all(receipts.map((receipt) => readJson(world.uploads, receipt)));
}

describe('an object that is dropped', () => {
  test('reaches the ingest function as the event that AWS would send, in the batch that Lambda would make', async () => {
    await inWorld({}, async (world) => {
      await world.drop(EXTRACT, bytes('area,value\n'), new Date('2019-02-01T09:00:00Z'));
      expect(await world.idle()).toEqual([]);

      const [note, ...others] = await notesUnder(world, RECEIPTS);
      expect(others).toEqual([]);
      expect(note.record).toMatchObject({
        eventSource: 'aws:sqs',
        eventSourceARN: expect.stringMatching(/^arn:aws:sqs:eu-west-2:\d{12}:.*Arrivals/),
        awsRegion: 'eu-west-2',
        attributes: { ApproximateReceiveCount: '1' },
      });
      expect(JSON.parse(note.record.body)).toMatchObject({
        version: '0',
        'detail-type': 'Object Created',
        source: 'aws.s3',
        time: '2019-02-01T09:00:00Z',
        detail: {
          version: '0',
          bucket: { name: world.uploads.bucket },
          object: {
            key: EXTRACT,
            size: 11,
            etag: createHash('md5').update('area,value\n').digest('hex'),
            sequencer: '00000168A8494280',
          },
          reason: 'PutObject',
        },
      });
      expect(note.bytes.length).toBe(11);
    });
  });

  test('arrives whole when it is larger than one request may be', async () => {
    const large = randomBytes(12 * 1024 * 1024 + 17);
    async function* inOddChunks() {
      for (let at = 0; at < large.length; at += 700_001) yield large.subarray(at, at + 700_001);
    }
    await inWorld({}, async (world) => {
      await world.drop(EXTRACT, inOddChunks());
      await world.idle();
      const [note] = await notesUnder(world, RECEIPTS);
      expect(note.bytes).toEqual({
        length: large.length,
        sha256: createHash('sha256').update(large).digest('hex'),
      });
      const { detail } = JSON.parse(note.record.body);
      expect(detail).toMatchObject({ reason: 'CompleteMultipartUpload', object: { size: large.length } });
    });
  });

  test('is told of again when it is removed', async () => {
    await inWorld({}, async (world) => {
      await world.drop(EXTRACT, bytes('x'), new Date('2019-02-01T09:00:00Z'));
      await world.idle();
      await world.remove(EXTRACT, new Date('2019-02-01T10:00:00Z'));
      await world.idle();
      const told = (await notesUnder(world, RECEIPTS)).map(({ record }) => JSON.parse(record.body));
      const removal = told.find((event) => event['detail-type'] === 'Object Deleted');
      expect(removal).toMatchObject({
        time: '2019-02-01T10:00:00Z',
        detail: {
          object: { key: EXTRACT, sequencer: '00000168A8803100' },
          reason: 'DeleteObject',
          'deletion-type': 'Delete Marker Created',
        },
      });
      expect(told).toHaveLength(2);
    });
  });

  test('outside the folder of extracts is nobody’s business', async () => {
    await inWorld({}, async (world) => {
      await world.drop('receipts/by-hand.json', bytes('{}'));
      await world.idle();
      expect((await world.dumpTables()).ledger).toEqual([]);
    });
  });
});

describe('messages', () => {
  test('are tried three times, then set aside, whether the function throws, hands them back or dies', async () => {
    const output: string[] = [];
    await inWorld({ onOutput: (text) => output.push(text) }, async (world) => {
      await world.drop('in/ashford/figures/poison.csv', bytes('x'));
      await world.drop('in/ashford/figures/refuse.csv', bytes('x'));
      await world.drop('in/ashford/figures/deadly.csv', bytes('x'));
      await world.drop(EXTRACT, bytes('x'));
      const deadLetters = await world.idle();

      expect(deadLetters.map(({ key }) => key).sort()).toEqual([
        'in/ashford/figures/deadly.csv',
        'in/ashford/figures/poison.csv',
        'in/ashford/figures/refuse.csv',
      ]);
      expect(output.join('').match(/this object cannot be read/g)).toHaveLength(3);
      expect(output.join('').match(/ended by itself \(exit code 3\)/g)).toHaveLength(3);
      expect(await world.uploads.list('receipts/')).toHaveLength(1);
    });
  });

  test('are delivered as often as asked, each as a message of its own', async () => {
    await inWorld({ delivery: { copies: 3 } }, async (world) => {
      await world.drop(EXTRACT, bytes('x'));
      await world.idle();
      const { ledger } = await world.dumpTables();
      expect(ledger.map(({ pk }) => pk?.S)).toEqual([EXTRACT, EXTRACT, EXTRACT]);
      expect(new Set(ledger.map(({ sk }) => sk?.S)).size).toBe(3);
    });
  });

  test('come in an order that depends on the seed and nothing else', async () => {
    const keys = Array.from({ length: 8 }, (_, number) => `in/ashford/figures/${number}.csv`);
    const orderWith = async (shuffleSeed: number) => {
      const noted: string[] = [];
      const onOutput = (text: string) => {
        noted.push(...[...text.matchAll(/noted (\S+)/g)].flatMap(([, key]) => key ?? []));
      };
      await inWorld({ onOutput, concurrency: 1, delivery: { copies: 1, shuffleSeed } }, async (world) => {
        for (const key of keys) await world.drop(key, bytes(key));
        await world.idle();
      });
      return noted;
    };
    const [first, again, other] = [await orderWith(7), await orderWith(7), await orderWith(8)];
    expect([...first].sort()).toEqual(keys);
    expect(first).not.toEqual(keys);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });
});

describe('a function', () => {
  test('has the variables of its template and of Lambda, and nothing of whoever started the world', async () => {
    await inWorld({}, async (world) => {
      await world.drop(EXTRACT, bytes('x'));
      await world.idle();
      const [note] = await notesUnder(world, RECEIPTS);
      expect(note.environment.filter((name: string) => !name.startsWith('AWS_') && !name.startsWith('NODE_'))).toEqual([
        'FIGURE_TABLE',
        'LAMBDA_TASK_ROOT',
        'LEDGER_TABLE',
        'POWERTOOLS_METRICS_NAMESPACE',
        'POWERTOOLS_SERVICE_NAME',
        'UPLOAD_BUCKET',
      ]);
      expect(note.remaining).toBeGreaterThan(0);
      expect(note.requestId).toMatch(/^[0-9a-f-]{36}$/);
    });
  });

  test('that is scheduled runs when asked, and leaves what it publishes in the static bucket', async () => {
    await inWorld({}, async (world) => {
      expect(await world.publish({ asAt: '2019-02-01T09:00:00Z' })).toEqual({
        outcome: 'published',
        snapshotId: 'the-only-one',
      });
      expect(await world.published.list()).toContain('v1/latest.json');
      expect(await readJson(world.published, 'v1/latest.json')).toEqual({ event: { asAt: '2019-02-01T09:00:00Z' } });
    });
  });
});

describe('a snapshot that is published', () => {
  test('has its pages made by the time that publishing answers, of the event that AWS would send, with the assets at hand', async () => {
    await inWorld({}, async (world) => {
      await world.publish();
      const page = await readJson(world.published, 'index.html');
      expect(page.event).toMatchObject({
        'detail-type': 'Object Created',
        source: 'aws.s3',
        detail: { bucket: { name: world.published.bucket }, object: { key: 'v1/latest.json' } },
      });
      expect(page.assets).toEqual(Object.keys(SITE_ASSETS).sort());
      expect(await world.idle()).toEqual([]);
    });
  });

  test('of which no page can be made is published all the same: it is tried three times, then set aside', async () => {
    const output: string[] = [];
    await inWorld({ onOutput: (text) => output.push(text) }, async (world) => {
      await world.publish({ asAt: 'poison' });
      expect((await world.idle()).map(({ key }) => key)).toEqual(['v1/latest.json']);
      expect(await world.published.list()).toEqual(['v1/latest.json']);
      expect(output.join('').match(/no page can be made of this/g)).toHaveLength(3);
    });
  });
});

test('a world can be reached from this machine alone, and holds every table, bucket and queue of the template', async () => {
  await inWorld({}, async (world) => {
    for (const endpoint of Object.values(world.endpoints)) expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await world.dumpTables()).toEqual({ figures: [], ledger: [] });
    expect(await world.uploads.list()).toEqual([]);
    expect(await world.published.list()).toEqual([]);
    expect(await world.idle()).toEqual([]);
  });
});

test('settings that are refused stop the stack from being synthesized, with the sentence that says why', async () => {
  await expect(synthesize('infra/app.ts', { stages: { dev: { county: 'essex' } } })).rejects.toThrow(
    /"stages.dev.county" in the context of cdk.json must be "kent"/,
  );
});
