/**
 * A label of `words` for a place across a chart (of 0 to 100) and down it (in pixels), which had better stand above it or
 * below it, so as to point away from the others.
 */
type Wanted = { words: string; across: number; down: number; outward: 'up' | 'down' };

/** Where a label stands: beside its place, at `down` pixels. */
export type LabelPlace = { anchor: 'start' | 'end'; down: number };

type Box = { left: number; right: number; top: number; foot: number };

/** The width in pixels of the narrowest chart: labels that do not meet in it do not meet in a wider one, where all else is farther apart. */
export const NARROWEST = 230;
/** Between a place and its label. */
export const AWAY = 10;
/** The most that a letter of a label takes up, and what a line of it does. */
const [LETTER, LINE] = [8, 18];
const SIGN_RADIUS = 6;
const STEPS = [9, 0, -9, 18, -18, 27, 36, -27, 45, -36, 54];

/**
 * Finds each label a place near its own, beside none of the other labels nor on a sign at any of `signs`, within the chart's
 * width and `within` pixels of its height. Null for a label that has none; those that come first have the first choice.
 */
export function labelPlaces(
  wanted: readonly Wanted[],
  signs: readonly Pick<Wanted, 'across' | 'down'>[],
  within: readonly [number, number],
): (LabelPlace | null)[] {
  const taken = signs.map(({ across, down }) => boxAround((across / 100) * NARROWEST, [down, down], SIGN_RADIUS));
  const leaders: Box[] = [];
  const names: Box[] = [];
  return wanted.map((label) => {
    const place = choices(label).find((choice) => {
      const [box, leader] = [boxOf(label, choice), leaderOf(label, choice)];
      const isInside = box.left >= 0 && box.right <= NARROWEST && box.top >= within[0] && box.foot <= within[1];
      const isFree = ![...taken, ...names, ...leaders].some((other) => overlap(box, other));
      return isInside && isFree && !names.some((name) => overlap(leader, name));
    });
    if (place === undefined) return null;
    names.push(boxOf(label, place));
    leaders.push(leaderOf(label, place));
    return place;
  });
}

function choices({ down, outward }: Wanted): LabelPlace[] {
  return STEPS.flatMap((step) =>
    (['start', 'end'] as const).map((anchor) => ({ anchor, down: outward === 'up' ? down - step : down + step })),
  );
}

function boxOf({ words, across }: Wanted, { anchor, down }: LabelPlace): Box {
  const [x, width] = [(across / 100) * NARROWEST, words.length * LETTER];
  const left = anchor === 'start' ? x + AWAY : x - AWAY - width;
  return { left, right: left + width, top: down - LINE / 2, foot: down + LINE / 2 };
}

/** The line from a place up or down to where its label stands beside it. */
function leaderOf({ across, down }: Wanted, place: LabelPlace): Box {
  return boxAround((across / 100) * NARROWEST, [down, place.down], 1);
}

function boxAround(x: number, downs: readonly number[], radius: number): Box {
  return { left: x - radius, right: x + radius, top: Math.min(...downs) - radius, foot: Math.max(...downs) + radius };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.foot && other.top < one.foot;
}
