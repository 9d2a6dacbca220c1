import { type Drop, measureOf, publishedFiles, receiptOf, takeThrough, worldAfter } from './world-of-extracts.ts';

jest.setTimeout(90_000);

const CANARY = 'Zanzibar-7391';
const PLACE = 'kent-police/figures/robbery.csv';
const tidy = (value: number, note = '') => `area,measure,period,value,note\nAshford,robbery,2019-03,${value},${note}\n`;
const dropped = (content: string, day: number): Drop => ({
  place: PLACE,
  content,
  writtenAt: `2019-04-0${day}T09:00:00Z`,
});

test('a file that holds people is moved out of its place, and what stood there before stands', async () => {
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
    expect(await world.uploads.list('in/')).toEqual([]);
    const aside = await world.uploads.list('quarantine/');
    expect(aside).toEqual([
      expect.stringMatching(/^quarantine\/kent-police\/figures\/robbery\.csv\/[0-9a-f]{32}$/),
      expect.stringMatching(/^quarantine\/nowhere\.csv\/[0-9a-f]{32}$/),
    ]);
    for (const key of aside) expect(new TextDecoder().decode(await world.uploads.read(key))).toBe(people);
    expect(await world.publish()).toMatchObject({ outcome: 'unchanged' });
    expect(await publishedFiles(world)).toEqual(before);

    const receipts = await world.uploads.list('receipts/');
    const texts = await Promise.all(
      receipts.map(async (key) => new TextDecoder().decode(await world.uploads.read(key))),
    );
    expect(texts.join('')).toContain('personal-data-email');
    const everything = [...texts, ...output, JSON.stringify([await world.dumpTables(), before])].join('\n');
    expect(output.join('')).toContain('"outcome":"refused"');
    expect(everything).not.toContain(CANARY);
    expect(everything).not.toContain('jane@example.org');

    // Its sender removes a file that is not there any more, and then sends counts only.
    await world.remove(`in/${PLACE}`);
    await takeThrough(world, [dropped(tidy(120), 3)]);
    await world.publish();
    expect(
      (await measureOf(world, 'robbery')).comparisons[0]?.areas.find(({ name }) => name === 'Ashford')?.current,
    ).toBe(120);
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
    expect(await disturbed.uploads.list('quarantine/')).toHaveLength(1);
    expect(await receiptOf(disturbed, PLACE)).toMatchObject({ outcome: 'refused', counts: { errors: 1 } });
    expect((await disturbed.dumpTables()).ledger.map(({ state }) => state?.S)).toEqual(['quarantined']);
    expect(await disturbed.publish()).toMatchObject({ outcome: 'nothing-to-publish' });
  } finally {
    await disturbed.stop();
  }
});
