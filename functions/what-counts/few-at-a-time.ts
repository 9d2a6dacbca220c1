/** Enough to hide the time each takes, few enough for one client's sockets. */
const AT_ONCE = 16;

/**
 * Does a piece of work for each item, a few at once, and gives the results in the order of the items.
 * When one fails, no further ones are begun and its error is thrown.
 */
export async function fewAtATime<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  // One generator for all workers: the loop that a failure leaves closes it for the others too.
  const pending = (function* () {
    yield* items.entries();
  })();
  const worker = async () => {
    for (const [place, item] of pending) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
