import { takeArrivals } from '../../../functions/aws/arrival-batch.ts';
import { readArrival } from '../../../functions/aws/upload-arrivals.ts';
import type { UploadArrival } from '../../../schemas/upload.ts';
import { OBJECT_CREATED, OBJECT_DELETED, OBJECT_EXPIRED } from './documented-events.ts';
import { batchOf, created } from './queued-events.ts';
import { type WrittenLines, writtenLines } from './written-lines.ts';

const fromLifecycle = { ...OBJECT_EXPIRED, detail: { ...OBJECT_EXPIRED.detail, secret: 1 } };
const ofAVersion = {
  ...OBJECT_DELETED,
  detail: { ...OBJECT_DELETED.detail, 'deletion-type': 'Permanently Deleted', secret: 1 },
};

describe('reading an arrival', () => {
  test('tells of an object that was created, and of which version it is', () => {
    expect(readArrival(JSON.stringify(OBJECT_CREATED))).toEqual({
      kind: 'created',
      key: 'example-key',
      writtenAt: '2021-11-12T00:00:00.000Z',
      sequencer: '617f08299329d189',
      etag: 'b1946ac92492d2347c6235b4d2611184',
      versionId: 'IYV3p45BT0ac8hjHg1houSdS1a.Mro8e',
    });
  });

  test('tells of no version where the bucket keeps none', () => {
    expect(readArrival(JSON.stringify(created()))).toEqual({
      kind: 'created',
      key: 'in/ashford/figures/2018.csv',
      writtenAt: '2019-05-01T09:00:00.000Z',
      sequencer: '00617F08299329D189',
      etag: 'b1946ac92492d2347c6235b4d2611184',
    });
  });

  test('tells of an object that was deleted, without the tag and the version of what holds no bytes', () => {
    expect(readArrival(JSON.stringify(OBJECT_DELETED))).toEqual({
      kind: 'deleted',
      key: 'example-key',
      writtenAt: '2021-11-12T00:00:00.000Z',
      sequencer: '617f0837b476e463',
    });
  });

  test.each([
    'in/ashford/figures/with spaces and + plus.csv',
    'in/ashford/figures/already%2Bencoded%20.csv',
    'in/ashford/figures/Übersicht – 報告 🙂.csv',
    'in/ashford/figures/100%.csv',
  ])('leaves the key %j as it is', (key) => {
    expect(readArrival(JSON.stringify(created(key))).key).toBe(key);
  });

  test.each([
    ['2019-02-01T09:00:00Z', '2019-02-01T09:00:00.000Z'],
    ['2019-02-01T09:00:00.5Z', '2019-02-01T09:00:00.500Z'],
    ['2019-07-01T10:00:00+01:00', '2019-07-01T09:00:00.000Z'],
  ])('writes the time %s as %s', (time, writtenAt) => {
    expect(readArrival(JSON.stringify({ ...created(), time })).writtenAt).toBe(writtenAt);
  });

  test('takes the quotes off a tag', () => {
    const event = created();
    event.detail.object.etag = '"b1946ac9"';
    expect(readArrival(JSON.stringify(event)).etag).toBe('b1946ac9');
  });

  test.each([
    ['text', 'secret', /not JSON/],
    ['a direct notification of a bucket', '{"Records":[{"s3":{"object":{"key":"secret"}}}]}', /detail-type/],
    ['another event', JSON.stringify({ ...created('secret'), 'detail-type': 'Object Tags Added' }), /detail-type/],
    ['what a lifecycle rule deleted', JSON.stringify(fromLifecycle), /at fault: detail\.reason/],
    ['an older version that was removed', JSON.stringify(ofAVersion), /at fault: detail\.deletion-type/],
    ['an event without a time', JSON.stringify({ ...created('secret'), time: 'secret' }), /at fault: time/],
    [
      'an event without its object',
      JSON.stringify({ ...created(), detail: { secret: 1 } }),
      /at fault: detail\.object/,
    ],
    ['nothing', 'null', /the whole/],
  ])('throws for %s, telling what is at fault and not what it holds', (_, body, fault) => {
    expect(() => readArrival(body)).toThrow(fault);
    expect(() => readArrival(body)).toThrow(/dead-letter queue/);
    expect(() => readArrival(body)).not.toThrow(/secret/);
  });
});

describe('a batch of arrivals', () => {
  let written: WrittenLines;
  beforeEach(() => {
    written = writtenLines();
  });
  afterEach(() => jest.restoreAllMocks());

  test('reports the messages that failed, and those alone', async () => {
    const worked: string[] = [];
    const batch = batchOf([
      JSON.stringify(created('a')),
      'secret',
      JSON.stringify(created('b')),
      JSON.stringify(OBJECT_DELETED),
    ]);
    const response = await takeArrivals(batch, async ({ kind, key }: UploadArrival) => {
      if (key === 'b') throw new Error('table figures is not there');
      worked.push(`${kind} ${key}`);
      return { outcome: 'accepted', figures: 28 };
    });

    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }, { itemIdentifier: 'message-2' }] });
    expect(worked).toEqual(['created a', 'deleted example-key']);
    expect(written.logged()).toMatchObject([
      { level: 'INFO', messageId: 'message-0', outcome: 'accepted', figures: 28 },
      { level: 'ERROR', messageId: 'message-1', error: { message: expect.stringContaining('dead-letter queue') } },
      { level: 'ERROR', messageId: 'message-2', error: { message: 'table figures is not there' } },
      { level: 'INFO', messageId: 'message-3' },
    ]);
    expect(written.text()).not.toContain('secret');
  });

  test('works one arrival at a time', async () => {
    let underWay = 0;
    let most = 0;
    await takeArrivals(batchOf([JSON.stringify(created('a')), JSON.stringify(created('b'))]), async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
      return {};
    });
    expect(most).toBe(1);
  });
});
