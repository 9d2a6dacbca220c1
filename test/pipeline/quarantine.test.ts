import { GetObjectTaggingCommand, S3Client } from '@aws-sdk/client-s3';
import { CREDENTIALS, REGION } from '../../infra/local/world/engines.ts';
import type { World } from '../../infra/local/world/world-from-template.ts';
import { type Drop, measureOf, publishedFiles, receiptOf, takeThrough, worldAfter } from './world-of-extracts.ts';

jest.setTimeout(240_000);

const CANARY = 'Zanzibar-7391';
const PLACE = 'kent-police/figures/robbery.csv';
const HOLDS_PEOPLE = [{ Key: 'holds', Value: 'people' }];
const tidy = (value: number, note = '') => `area,measure,period,value,note\nAshford,robbery,2019-03,${value},${note}\n`;
const dropped = (content: string, day: number): Drop => ({
  place: PLACE,
  content,
  writtenAt: `2019-04-0${day}T09:00:00Z`,
});

test('a file that holds people is tagged where it lies, and what stood there before stands', async () => {
  const output: string[] = [];
  const world = await worldAfter([dropped(tidy(100), 1)], undefined, (text) => output.push(text));
  try {
    await world.publish();
    const before = await publishedFiles(world);

    const people = tidy(5, `${CANARY} jane@example.org`);
    await takeThrough(world, [
      dropped(people, 2),
      { place: 'nowhere.csv', content: people, writtenAt: '2019-04-02T09:00:00Z' },
    ]);
    expect(await tagsIn(world)).toEqual({ [`in/${PLACE}`]: HOLDS_PEOPLE, 'in/nowhere.csv': HOLDS_PEOPLE });
    for (const key of await world.uploads.list('in/')) expect(await textOf(world, key)).toBe(people);
    expect(await world.publish()).toMatchObject({ outcome: 'unchanged' });
    expect(await publishedFiles(world)).toEqual(before);

    const receipts = await world.uploads.list('receipts/');
    const texts = await Promise.all(receipts.map((key) => textOf(world, key)));
    expect(await receiptOf(world, 'nowhere.csv')).toMatchObject({ outcome: 'refused', counts: { errors: 1 } });
    expect(texts.join('')).toContain('personal-data-email');
    const everything = [...texts, ...output, JSON.stringify([await world.dumpTables(), before])].join('\n');
    expect(output.join('')).toContain('"outcome":"refused"');
    expect(everything).not.toContain(CANARY);
    expect(everything).not.toContain('jane@example.org');

    // Its sender sends counts only, in its place.
    await takeThrough(world, [dropped(tidy(120), 3)]);
    expect(await tagsIn(world)).toEqual({ [`in/${PLACE}`]: [], 'in/nowhere.csv': HOLDS_PEOPLE });
    expect(await robberiesOfAshford(world)).toBe(120);

    // And deletes what holds people once more, for good.
    await takeThrough(world, [dropped(people, 4)]);
    expect(await robberiesOfAshford(world)).toBe(120);
    await world.remove(`in/${PLACE}`, new Date('2019-04-05T09:00:00Z'));
    await world.idle();
    expect(await world.publish()).toMatchObject({ outcome: 'published', measures: 0 });
  } finally {
    await world.stop();
  }
});

test('messages that come three times and in another order end in the same', async () => {
  const people = tidy(5, 'jane@example.org');
  const disturbed = await worldAfter([{ ...dropped(people, 2) }], { copies: 3, shuffleSeed: 7 });
  try {
    expect(await tagsIn(disturbed)).toEqual({ [`in/${PLACE}`]: HOLDS_PEOPLE });
    expect(await textOf(disturbed, `in/${PLACE}`)).toBe(people);
    expect(await receiptOf(disturbed, PLACE)).toMatchObject({ outcome: 'refused', counts: { errors: 1 } });
    expect((await disturbed.dumpTables()).ledger).toEqual([]);
    expect(await disturbed.publish()).toMatchObject({ outcome: 'nothing-to-publish' });
  } finally {
    await disturbed.stop();
  }
});

async function textOf(world: World, key: string): Promise<string> {
  return new TextDecoder().decode(await world.uploads.read(key));
}

/** The tags of whatever was dropped, by its key. */
async function tagsIn(world: World): Promise<Record<string, unknown>> {
  const endpoint = world.endpoints.s3;
  const s3 = new S3Client({ endpoint, region: REGION, credentials: CREDENTIALS, forcePathStyle: true });
  const tagged = (await world.uploads.list('in/')).map(async (Key) => {
    const { TagSet } = await s3.send(new GetObjectTaggingCommand({ Bucket: world.uploads.bucket, Key }));
    return [Key, TagSet] as const;
  });
  return Object.fromEntries(await Promise.all(tagged).finally(() => s3.destroy()));
}

async function robberiesOfAshford(world: World): Promise<number | undefined> {
  await world.publish();
  const [first] = (await measureOf(world, 'robbery')).comparisons;
  return first?.areas.find(({ name }) => name === 'Ashford')?.current ?? undefined;
}
