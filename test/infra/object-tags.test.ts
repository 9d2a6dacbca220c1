import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectTaggingCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { type Engines, startEngines } from '../../infra/local/world/engines.ts';
import { putObject } from '../../infra/local/world/put-object.ts';

jest.setTimeout(120_000);

const PLACE = { Bucket: 'uploads', Key: 'in/ashford/figures/Q1 + Q2 50%25 %2B – Übersicht.csv' };
const OTHER = { Bucket: 'uploads', Key: 'in/ashford/figures/2018.csv' };
const TAGS = [
  { Key: 'holds', Value: 'people' },
  { Key: 'seen by', Value: 'Ü & <co>' },
];

let engines: Engines;
beforeEach(async () => {
  engines = await startEngines();
  await engines.s3.send(new CreateBucketCommand({ Bucket: 'uploads' }));
  for (const place of [PLACE, OTHER]) await engines.s3.send(new PutObjectCommand({ ...place, Body: 'counts' }));
});
afterEach(() => engines.stop());

const tag = (TagSet = TAGS, place = PLACE) =>
  engines.s3.send(new PutObjectTaggingCommand({ ...place, Tagging: { TagSet } }));
const tagsOf = async (place = PLACE) => (await engines.s3.send(new GetObjectTaggingCommand(place))).TagSet;

test('an object keeps its bytes when it is tagged, and nobody is told that it was written', async () => {
  engines.takeObjectChanges();
  await tag();
  expect(await tagsOf()).toEqual(TAGS);
  const { Body } = await engines.s3.send(new GetObjectCommand(PLACE));
  expect(await Body?.transformToString()).toBe('counts');
  expect(engines.takeObjectChanges()).toEqual([]);
});

test('an object has the tags that it was given last, and another has none', async () => {
  await tag();
  await tag([{ Key: 'holds', Value: 'counts' }]);
  expect(await tagsOf()).toEqual([{ Key: 'holds', Value: 'counts' }]);
  expect(await tagsOf(OTHER)).toEqual([]);
});

test('an object whose tags are taken off stays', async () => {
  await tag();
  await engines.s3.send(new DeleteObjectTaggingCommand(PLACE));
  expect(await tagsOf()).toEqual([]);
});

async function* inTwoParts() {
  for (let part = 0; part < 6; part += 1) yield new Uint8Array(1024 * 1024);
}

test.each<[string, () => Promise<unknown>]>([
  ['written anew', () => engines.s3.send(new PutObjectCommand({ ...PLACE, Body: 'counts' }))],
  ['written anew in parts', () => putObject(engines.s3, PLACE, inTwoParts())],
  ['copied over', () => engines.s3.send(new CopyObjectCommand({ ...PLACE, CopySource: `uploads/${OTHER.Key}` }))],
])('an object that is %s has no tags', async (_, write) => {
  await tag();
  await write();
  expect(await tagsOf()).toEqual([]);
});

test('an object that was deleted has no tags and takes none', async () => {
  await tag();
  await engines.s3.send(new DeleteObjectCommand(PLACE));
  await expect(tagsOf()).rejects.toThrow(expect.objectContaining({ name: 'NoSuchKey' }));
  await expect(tag()).rejects.toThrow(expect.objectContaining({ name: 'NoSuchKey' }));
  await engines.s3.send(new PutObjectCommand({ ...PLACE, Body: 'counts' }));
  expect(await tagsOf()).toEqual([]);
});
