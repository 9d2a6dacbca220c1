import type { AreaComparison } from '../../../schemas/comparison.ts';
import type { TableColumn, TableLine } from './table-line.ts';

/** The columns that say where a line stands among the areas, and within its measure's tree. */
export const PLACE_COLUMNS: readonly TableColumn[] = [
  ...(['rankByCount', 'rankByRate'] as const).flatMap((rank): TableColumn[] => {
    const by = rank === 'rankByCount' ? 'count' : 'rate';
    return [
      {
        name: `tied_by_${by}`,
        type: 'boolean',
        description: `Whether another shares its place by ${by}`,
        cell: ({ compared }) => ('rankByCount' in compared ? (compared[rank]?.tied ?? null) : null),
      },
      {
        name: `quartile_by_${by}`,
        type: 'integer',
        description: `The quarter of the areas that it lies in by ${by}: 1 has the highest`,
        cell: ({ compared }) => ('rankByCount' in compared ? (compared[rank]?.quartile ?? null) : null),
      },
      {
        name: `rank_by_${by}_among_comparable`,
        type: 'integer',
        description: `Place by ${by} among the areas it was said to be comparable with, and itself: 1 is the highest`,
        cell: ({ compared }) => areaOn(compared)?.amongComparable?.[rank]?.position ?? null,
      },
    ];
  }),
  {
    name: 'comparable_areas',
    type: 'integer',
    description: 'How many areas that is among, itself included',
    cell: ({ compared }) => areaOn(compared)?.amongComparable?.areas.length ?? null,
  },
  distance('from_county_rate', 'fromCounty', 'Rate less that of the county total'),
  distance('from_mean_rate', 'fromMean', 'Rate less the plain mean of the areas, each weighing the same'),
  distance('from_median_rate', 'fromMedian', 'Rate less the median of the areas'),
  {
    name: 'share_of_districts_percent',
    type: 'number',
    description: 'Current over the sum of the districts, to one decimal',
    unit: 'percent',
    cell: ({ compared }) => areaOn(compared)?.shareOfDistrictsPercent ?? null,
  },
  {
    name: 'parent',
    type: 'string',
    description: 'The measure that this one is a part of, where its share is known',
    cell: ({ compared }) => ('shareOfParent' in compared ? (compared.shareOfParent?.parent ?? null) : null),
  },
  {
    name: 'share_of_parent_percent',
    type: 'number',
    description: 'Current over that of the parent, to one decimal',
    unit: 'percent',
    cell: ({ compared }) => ('shareOfParent' in compared ? (compared.shareOfParent?.percent ?? null) : null),
  },
  {
    name: 'more_than_parts',
    type: 'number',
    description: 'Current less the sum of its parts, where all of them are known',
    unit: 'counted',
    cell: ({ compared }) => ('sumOfParts' in compared ? (compared.sumOfParts?.difference ?? null) : null),
  },
];

function distance(name: string, from: keyof NonNullable<AreaComparison['distance']>, description: string): TableColumn {
  return {
    name,
    type: 'number',
    description,
    unit: 'counted per 1,000 people',
    cell: ({ compared }) => areaOn(compared)?.distance?.[from] ?? null,
  };
}

function areaOn(compared: TableLine['compared']): AreaComparison | null {
  return 'distance' in compared ? compared : null;
}
