import { fewAtATime } from '../../../functions/what-counts/few-at-a-time.ts';

const fifty = Array.from({ length: 50 }, (_, at) => at);

test('gives the results in the order of the items, whichever is ready first', async () => {
  const results = await fewAtATime(fifty, async (item) => {
    for (let turn = item % 7; turn > 0; turn -= 1) await Promise.resolve();
    return item * 2;
  });
  expect(results).toEqual(fifty.map((item) => item * 2));
});

test('never has more than sixteen under way', async () => {
  let underWay = 0;
  let most = 0;
  await fewAtATime(fifty, async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await Promise.resolve();
    underWay -= 1;
  });
  expect(most).toBe(16);
});

test('begins nothing more once one has failed', async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await Promise.resolve();
    if (item === 3) throw new Error('the bucket is away');
  };
  await expect(fewAtATime(fifty, work)).rejects.toThrow('the bucket is away');
  for (const _ of fifty) await Promise.resolve();
  expect(begun.length).toBeLessThan(fifty.length);
});
