import type { Source } from '../../../schemas/source.ts';
import type { TableColumn, TableLine } from './table-line.ts';

type Side = 'current' | 'previous';

/** The columns that say with what care a line's numbers are to be read. */
export const CAVEAT_COLUMNS: readonly TableColumn[] = [
  {
    name: 'within_code',
    type: 'string',
    description: 'ONS code of the area that contains this one',
    cell: ({ within }) => within,
  },
  ...(['current', 'previous'] as const).flatMap((side): TableColumn[] => [
    {
      name: `${side}_withheld`,
      type: 'boolean',
      description: `Whether the ${side} count of a ward is withheld, being so small that it could point at a person or telling of one`,
      cell: ({ compared }) => 'withheld' in compared && compared.withheld[side],
    },
    {
      name: `${side}_approximate`,
      type: 'boolean',
      description: `Whether the sender of the ${side} count, or of a part of it, calls it approximate; a change is then approximate too`,
      cell: ({ compared }) => isApproximate(compared, side),
    },
    {
      name: `${side}_note`,
      type: 'string',
      description: `What the sender wrote beside the ${side} count`,
      cell: (line) => listed(sourcesOn(line, side).flatMap(({ note }) => note ?? [])),
    },
    {
      name: `${side}_incomplete`,
      type: 'string',
      description: `Why the ${side} count is too low: records are missing from the extract; nothing is worked out from it`,
      cell: ({ incompleteExtract }) => incompleteExtract[side]?.reason ?? null,
    },
  ]),
  {
    name: 'breaks',
    type: 'string',
    description: 'From which month on, between the two periods, it is recorded in another way, and why',
    cell: ({ breaks }) => listed(breaks.map(({ month, reason }) => `${month}: ${reason}`)),
  },
];

/** A count that was added up says so itself; one that was sent, where it was read. */
function isApproximate(compared: TableLine['compared'], side: Side): boolean {
  return 'approximate' in compared
    ? compared.approximate[side]
    : sourcesOn({ compared }, side).some(({ approximate }) => approximate === true);
}

function sourcesOn({ compared }: Pick<TableLine, 'compared'>, side: Side): readonly Source[] {
  const sources = compared.sources[side];
  if (sources === null) return [];
  return Array.isArray(sources) ? sources : [sources];
}

/** Each once, in a single cell; null where there is none. */
function listed(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : [...new Set(texts)].join('; ');
}
