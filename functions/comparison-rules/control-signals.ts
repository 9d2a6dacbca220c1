import type { ControlChart } from '../../schemas/control-chart.ts';
import type { ControlLimits } from './control-limits.ts';

/** Why a month stands out: the rule that it meets, and on which side of the mean, or in which direction, it does. */
export type ControlSignal = Omit<NonNullable<ControlChart['points'][number]['signal']>, 'reading'>;
type Side = ControlSignal['side'];

/** So many in a row make a trend or a shift. */
const IN_A_ROW = 7;

/**
 * Of each value, the first rule that it meets of: outside the limits; seven rising or falling; two of three on one side of the
 * mean that lie between a near limit and the limit; seven on one side of the mean. Null where it meets none. A trend and a shift mark all
 * that make them up; two of three mark the two. A value on a line is not beyond it. The rules and their order are
 * those of the NHS guide Making Data Count.
 */
export function controlSignals(values: readonly number[], limits: ControlLimits): (ControlSignal | null)[] {
  const sides = values.map((value) => sideOf(value, limits.mean, limits.mean));
  const outside = values.map((value) => sideOf(value, limits.lower, limits.upper));
  const near = values.map((value, at) =>
    outside[at] === null ? sideOf(value, limits.nearLower, limits.nearUpper) : null,
  );
  const steps = values.slice(1).map((value, at) => sideOf(value, values[at] ?? value, values[at] ?? value));
  const rules = [
    { rule: 'xmr-outside-limits', sideAt: outside },
    { rule: 'xmr-trend', sideAt: trends(steps) },
    { rule: 'xmr-two-in-three', sideAt: twoInThree(near, sides) },
    { rule: 'xmr-shift', sideAt: shifts(sides) },
  ] as const;
  return values.map((_, at) => {
    for (const { rule, sideAt } of rules) {
      const side = sideAt[at];
      if (side != null) return { rule, side };
    }
    return null;
  });
}

/** Above the upper of two lines, below the lower, or on neither side. */
function sideOf(value: number, lower: number, upper: number): Side | null {
  if (value > upper) return 'higher';
  return value < lower ? 'lower' : null;
}

/** A value between two trends belongs to the later. */
function trends(steps: readonly (Side | null)[]): (Side | null)[] {
  const marked: (Side | null)[] = Array(steps.length + 1).fill(null);
  for (const { from, side } of alike(steps, IN_A_ROW - 1)) marked.fill(side, from, from + IN_A_ROW);
  return marked;
}

function shifts(sides: readonly (Side | null)[]): (Side | null)[] {
  const marked: (Side | null)[] = Array(sides.length).fill(null);
  for (const { from, side } of alike(sides, IN_A_ROW)) marked.fill(side, from, from + IN_A_ROW);
  return marked;
}

function twoInThree(near: readonly (Side | null)[], sides: readonly (Side | null)[]): (Side | null)[] {
  const marked: (Side | null)[] = Array(near.length).fill(null);
  for (const { from, side } of alike(sides, 3)) {
    const close = [from, from + 1, from + 2].filter((at) => near[at] === side);
    if (close.length >= 2) for (const at of close) marked[at] = side;
  }
  return marked;
}

/** Where so many in a row begin that are all on the same side. */
function alike(sides: readonly (Side | null)[], howMany: number): { from: number; side: Side }[] {
  return sides.flatMap((side, from) => {
    const row = sides.slice(from, from + howMany);
    return side !== null && row.length === howMany && row.every((each) => each === side) ? [{ from, side }] : [];
  });
}
