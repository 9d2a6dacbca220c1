import type { World } from '../../infra/local/world/world-from-template.ts';
import { type Drop, drop, measureOf, publishedFiles, receiptOf, takeThrough, worldAfter } from './world-of-extracts.ts';

const worlds: World[] = [];

async function published(drops: readonly Drop[], delivery?: Parameters<typeof worldAfter>[1]) {
  const world = await worldAfter(drops, delivery);
  worlds.push(world);
  await world.publish();
  return world;
}

async function samples(): Promise<Drop[]> {
  return [
    await drop(
      'kent-police/asb-incidents/2017_2018.csv',
      'sample-data/kent-police/asb-incidents/asb-incidents_2017_2018.csv',
      '2019-02-01T09:00:00Z',
    ),
    await drop(
      'kent-police/street-crime/2018-12.csv',
      'sample-data/kent-police/street-crime/2018-12_invented.csv',
      '2019-03-01T09:00:00Z',
    ),
    // Two files that report the same figures: the one written later counts, whichever message comes first.
    { place: 'kent-police/figures/first.csv', content: tidy(100), writtenAt: '2019-04-01T09:00:00Z' },
    { place: 'kent-police/figures/second.csv', content: tidy(120), writtenAt: '2019-04-02T09:00:00Z' },
  ];
}

function tidy(value: number): string {
  return `area,measure,period,value\nAshford,robbery,2019-03,${value}\nDover,robbery,2019-03,7\n`;
}

afterAll(() => Promise.all(worlds.map((world) => world.stop())));

test('messages delivered three times and out of order, and files in another order, end in the same tables and snapshot', async () => {
  const drops = await samples();
  const plain = await published(drops);
  const disturbed = await published([...drops].reverse(), { copies: 3, shuffleSeed: 20 });
  expect(await disturbed.dumpTables()).toEqual(await plain.dumpTables());
  expect(await publishedFiles(disturbed)).toEqual(await publishedFiles(plain));
  const ashford = (await measureOf(plain, 'robbery')).comparisons[0]?.areas.find(({ name }) => name === 'Ashford');
  expect(ashford?.current).toBe(120);
}, 240_000);

test('a corrected file takes the place of the one before, a refused one does not, and a deleted one takes its figures along', async () => {
  const place = 'kent-police/figures/robbery.csv';
  const world = await published([{ place, content: tidy(100), writtenAt: '2019-04-01T09:00:00Z' }]);
  const ashford = async () =>
    (await measureOf(world, 'robbery')).comparisons[0]?.areas.find(({ name }) => name === 'Ashford');

  const onlyDover = 'area,measure,period,value\nDover,robbery,2019-03,8\n';
  await takeThrough(world, [{ place, content: onlyDover, writtenAt: '2019-04-02T09:00:00Z' }]);
  await world.publish();
  expect(await ashford()).toMatchObject({ current: null, complete: false, missingMonths: ['2019-03'] });

  await takeThrough(world, [{ place, content: tidy(-5), writtenAt: '2019-04-03T09:00:00Z' }]);
  expect(await world.publish()).toMatchObject({ outcome: 'unchanged' });

  await takeThrough(world, [{ place, content: tidy(100), writtenAt: '2019-04-04T09:00:00Z' }]);
  await world.publish();
  expect(await ashford()).toMatchObject({ current: 100 });

  await world.remove(`in/${place}`, new Date('2019-04-05T09:00:00Z'));
  await world.idle();
  expect(await world.publish()).toMatchObject({ outcome: 'published', measures: 0 });
}, 180_000);

test('the same file dropped twice is told to be unchanged', async () => {
  const place = 'kent-police/figures/robbery.csv';
  const world = await published([{ place, content: tidy(100), writtenAt: '2019-04-01T09:00:00Z' }]);
  const tables = await world.dumpTables();
  await takeThrough(world, [{ place, content: tidy(100), writtenAt: '2019-04-02T09:00:00Z' }]);
  expect(await receiptOf(world, place)).toMatchObject({ outcome: 'unchanged', receivedAt: '2019-04-02T09:00:00.000Z' });
  expect(await world.dumpTables()).toEqual(tables);
}, 180_000);
