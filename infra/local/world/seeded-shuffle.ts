/** The same members in an order that depends on nothing but the seed (Fisher and Yates, over mulberry32). */
export function seededShuffle<Member>(members: readonly Member[], seed: number): Member[] {
  const random = seededRandom(seed);
  const left = [...members];
  const shuffled: Member[] = [];
  while (left.length > 0) shuffled.push(...left.splice(Math.floor(random() * left.length), 1));
  return shuffled;
}

function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
