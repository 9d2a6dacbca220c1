import type { ControlChart } from '../../../../schemas/control-chart.ts';
import { JUDGEMENT_RULES, type JudgementRule } from '../../../../schemas/judgement.ts';
import { describePeriod, periodBetween } from '../../../../schemas/period.ts';
import { standingInWords } from '../standing.ts';

type Signal = NonNullable<ControlChart['points'][number]['signal']>;

/** Months that follow each other and stand out in the same direction, in `words`, by one rule or several. */
type SignalStretch = { first: string; last: string; words: string; rules: JudgementRule[] };

/** The months that stand out, those that follow each other and do so in the same direction taken together. */
export function signalStretches(charts: readonly ControlChart[]): SignalStretch[] {
  return charts.flatMap(({ points }) => {
    const stretches: SignalStretch[] = [];
    let open: SignalStretch | null = null;
    for (const { month, signal } of points) {
      if (signal === null) open = null;
      else if (open?.words === directionOf(signal)) {
        open.last = month;
        if (!open.rules.includes(signal.rule)) open.rules.push(signal.rule);
      } else {
        open = { first: month, last: month, words: directionOf(signal), rules: [signal.rule] };
        stretches.push(open);
      }
    }
    return stretches;
  });
}

function directionOf({ rule, side, reading }: Signal): string {
  const direction = side === 'higher' ? 'rising' : 'falling';
  return standingInWords(rule === 'xmr-trend' ? direction : side, reading);
}

/** `July to September 2018: lower, better (seven on one side)`. */
export function stretchInWords({ first, last, words, rules }: SignalStretch): string {
  const labels = rules.map((rule) => JUDGEMENT_RULES[rule].label);
  const named = labels.map((label) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`).join('; ');
  return `${describePeriod(periodBetween(first, last))}: ${words} (${named})`;
}
