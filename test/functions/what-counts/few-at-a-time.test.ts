import { fewAtATime, fewWhileMade } from '../../../functions/what-counts/few-at-a-time.ts';

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

describe('work on what is made meanwhile', () => {
  let made = 0;
  function* making(): Generator<number, string> {
    for (made = 1; made <= fifty.length; made += 1) yield made;
    return 'all of it';
  }

  test('is done on each, and gives what the making comes to', async () => {
    const worked: number[] = [];
    expect(await fewWhileMade(making(), async (item) => worked.push(item))).toBe('all of it');
    expect(worked).toEqual(fifty.map((at) => at + 1));
  });

  test('has no more made than are worked on', async () => {
    let done = 0;
    let mostAhead = 0;
    await fewWhileMade(making(), async () => {
      mostAhead = Math.max(mostAhead, made - done);
      await Promise.resolve();
      done += 1;
    });
    expect(mostAhead).toBe(16);
  });

  test('has nothing more made once one has failed', async () => {
    const work = async (item: number) => {
      await Promise.resolve();
      if (item === 3) throw new Error('the bucket is away');
    };
    await expect(fewWhileMade(making(), work)).rejects.toThrow('the bucket is away');
    for (const _ of fifty) await Promise.resolve();
    expect(made).toBeLessThan(fifty.length);
  });
});
