/** Enough to hide the time each takes, few enough for one client's sockets. */
const AT_ONCE = 16;

/**
 * Does a piece of work for each item, a few at once, and gives the results in the order of the items.
 * When one fails, no further ones are begun and its error is thrown.
 */
export async function fewAtATime<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  // One generator for all workers: the loop that a failure leaves closes it for the others too.
  const pending = (function* () {
    let place = 0;
    for (const item of items) yield [place++, item] as const;
  })();
  const worker = async () => {
    for (const [place, item] of pending) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/**
 * Does a piece of work for each item while further ones are made, a few at once, and gives what the making comes to. No
 * more items are there at a time than are worked on.
 */
export async function fewWhileMade<Item, Made>(
  making: Generator<Item, Made>,
  work: (item: Item) => Promise<unknown>,
): Promise<Made> {
  let next = making.next();
  const items = (function* () {
    for (; next.done !== true; next = making.next()) yield next.value;
  })();
  await fewAtATime(items, work);
  if (next.done !== true) throw new Error('the work ended before all of it was made');
  return next.value;
}
