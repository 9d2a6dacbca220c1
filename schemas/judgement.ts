import * as z from 'zod';
import type { Measure } from './measure.ts';

/**
 * Every rule by which a number is judged, as a reader is told of it, and where the method is written down. What is
 * published of a judgement names its rule.
 */
export const JUDGEMENT_RULES = {
  'byar-interval': {
    label: "Byar's interval",
    sentence:
      'For a count of 10 or more: in nineteen intervals of twenty (95 %), or in 499 of 500 (99.8 %), the rate that chance plays around lies inside.',
    method:
      "Byar's approximation to the limits of a Poisson count (Breslow and Day, 1987), as public health analysts in England use it",
  },
  'exact-interval': {
    label: 'Exact interval',
    sentence: "As Byar's interval, but worked out exactly, as counts below 10 need.",
    method: 'Exact limits of a Poisson count from the χ² distribution',
  },
  'wilson-interval': {
    label: "Wilson's interval",
    sentence:
      'For a share of a whole: in nineteen intervals of twenty, the share that chance plays around lies inside.',
    method: "Wilson's score interval for a proportion (Wilson, 1927)",
  },
  'exact-change-test': {
    label: 'Exact test of a change',
    sentence:
      'A change is more than chance where two counts this far apart would be met less than once in twenty times if nothing had changed. It takes incidents as independent of each other: read it as the least doubt there is.',
    method: 'Exact two-sided binomial test of two counts, given their sum and the days of either period, at 5 %',
  },
  'funnel-overdispersed': {
    label: 'Funnel plot with overdispersion',
    sentence:
      'Areas differ by more than chance for reasons that no figure here holds. The limits are widened by how far the areas lie apart altogether, so that only an area unusual even among these stands out.',
    method: 'Square-root scale, z-scores winsorised at 10 %, additive term τ² (Spiegelhalter, 2005)',
  },
  'funnel-poisson': {
    label: 'Funnel plot',
    sentence: 'An area stands out where the rate of all areas together lies outside the interval of its own rate.',
    method:
      "Exact limits below 10 and Byar's from 10, against the pooled rate, as on public health profiles in England",
  },
  'xmr-outside-limits': {
    label: 'Outside the limits',
    sentence: 'A month beyond the mean plus or minus 2.66 average moving ranges.',
    method: 'XmR chart, moving ranges screened once',
  },
  'xmr-trend': {
    label: 'Seven rising or falling',
    sentence: 'Seven months in a row, each above the one before, or each below it.',
    method: 'XmR chart, rule of the NHS Making Data Count guide',
  },
  'xmr-two-in-three': {
    label: 'Two of three near a limit',
    sentence: 'Two of three months in a row on one side, in the outer third of the way to a limit.',
    method: 'XmR chart, rule of the NHS Making Data Count guide',
  },
  'xmr-shift': {
    label: 'Seven on one side',
    sentence: 'Seven months in a row above the mean, or seven below it.',
    method: 'XmR chart, rule of the NHS Making Data Count guide',
  },
} as const satisfies Record<string, { label: string; sentence: string; method: string }>;

export type JudgementRule = keyof typeof JUDGEMENT_RULES;

const isRule = (name: string): name is JudgementRule => Object.hasOwn(JUDGEMENT_RULES, name);

export const judgementRule = z.enum(Object.keys(JUDGEMENT_RULES).filter(isRule));

/** The rules that a document's judgements name, as readers are told of them, by name. */
export const rulesCited = z.partialRecord(
  judgementRule,
  z.strictObject({ label: z.string().min(1), sentence: z.string().min(1), method: z.string().min(1) }),
);

/** What a judgement means for people: `neither` where it stands out in no way, or of a measure that is neutral. */
export const readingSchema = z.enum(['better', 'worse', 'neither']);
export type Reading = z.infer<typeof readingSchema>;

/**
 * What it means that a measure is higher or lower than it was or than elsewhere. A neutral measure is never better or worse:
 * more reports may mean that more people trust whoever they report to.
 */
export function readingOf(is: 'higher' | 'lower' | 'similar', polarity: Measure['polarity']): Reading {
  if (is === 'similar' || polarity === 'neutral') return 'neither';
  return (is === 'lower') === (polarity === 'fewer-is-better') ? 'better' : 'worse';
}
