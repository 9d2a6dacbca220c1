import type { TableColumn } from './table-line.ts';

/** The columns that say which months a line's numbers are made of. */
export const MONTH_COLUMNS: readonly TableColumn[] = [
  {
    name: 'months',
    type: 'integer',
    description: 'How many months the window has: rates of windows of different length are not to be set side by side',
    cell: ({ window }) => window.months,
  },
  {
    name: 'missing_months',
    type: 'string',
    description: 'The months of the window that nobody has sent, of an area whose count is therefore not known',
    cell: ({ compared }) => ('missingMonths' in compared ? compared.missingMonths.join('; ') || null : null),
  },
  {
    name: 'partial_count',
    type: 'number',
    description: 'What the other months come to: not to be compared with anything',
    unit: 'counted',
    cell: ({ compared }) => ('partialCount' in compared ? compared.partialCount.current : null),
  },
  ...(['current', 'previous'] as const).flatMap((side): TableColumn[] => [
    {
      name: `${side}_from_months`,
      type: 'boolean',
      description: `Whether the ${side} count is the sum of its months; of partnerships see their districts`,
      cell: ({ compared }) => {
        if ('fromMonths' in compared) return compared.fromMonths[side];
        return 'distance' in compared ? compared.basis[side] === 'sum-of-months' : null;
      },
    },
    {
      name: `${side}_sent_less_months`,
      type: 'number',
      description: `The figure sent for the ${side} period less the sum of its months, where both are known`,
      unit: 'counted',
      cell: ({ compared }) =>
        'reconciliation' in compared ? (compared.reconciliation[side]?.difference ?? null) : null,
    },
  ]),
];
