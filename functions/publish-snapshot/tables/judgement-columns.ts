import type { TableColumn } from './table-line.ts';

/** The columns that say what chance may have to do with a line's numbers, and by which rule that is judged. */
export const JUDGEMENT_COLUMNS: readonly TableColumn[] = [
  ...(['rateInterval95', 'rateInterval998'] as const).flatMap((interval) =>
    ([0, 1] as const).map((end): TableColumn => {
      const level = interval === 'rateInterval95' ? '95' : '99.8';
      return {
        name: `rate_${end === 0 ? 'lower' : 'upper'}_${level.replace('.', '_')}`,
        type: 'number',
        description: `${end === 0 ? 'Lower' : 'Upper'} end of the ${level} % interval of the rate`,
        unit: 'counted per 1,000 people',
        cell: ({ compared }) => ('ratePer1000' in compared ? (compared[interval]?.[end] ?? null) : null),
      };
    }),
  ),
  {
    name: 'interval_rule',
    type: 'string',
    description: 'The rule of both intervals',
    cell: ({ compared }) => ('interval' in compared.judgedBy ? compared.judgedBy.interval : null),
  },
  {
    name: 'more_than_chance',
    type: 'boolean',
    description: 'Whether the change is more than chance alone would bring, at 5 %',
    cell: ({ compared }) => compared.moreThanChance,
  },
  {
    name: 'change_p_value',
    type: 'number',
    description: 'How likely chance alone makes so large a change, to six decimals',
    cell: ({ compared }) => compared.changePValue,
  },
  {
    name: 'change_rule',
    type: 'string',
    description: 'The rule by which the change is judged',
    cell: ({ compared }) => compared.judgedBy.change,
  },
  {
    name: 'change_reading',
    type: 'string',
    description: 'better, worse, or neither; neutral measures are neither, and across a break nobody can say',
    cell: ({ compared }) => compared.changeReading,
  },
  {
    name: 'against_county',
    type: 'string',
    description:
      'Whether the rate is higher than, lower than or similar to that of all areas together, by the 95 % limits',
    cell: ({ compared }) => ('againstCounty' in compared ? compared.againstCounty : null),
  },
  {
    name: 'beyond_99_8',
    type: 'boolean',
    description: 'Whether it lies outside the 99.8 % limits too',
    cell: ({ compared }) => ('beyond998' in compared ? compared.beyond998 : null),
  },
  {
    name: 'against_county_rule',
    type: 'string',
    description: 'The rule by which that is judged',
    cell: ({ compared }) => ('county' in compared.judgedBy ? compared.judgedBy.county : null),
  },
];
