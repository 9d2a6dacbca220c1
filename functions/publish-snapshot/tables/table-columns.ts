import { WINDOW_KINDS } from '../../../schemas/window.ts';
import { CAVEAT_COLUMNS } from './caveat-columns.ts';
import { JUDGEMENT_COLUMNS } from './judgement-columns.ts';
import { MONTH_COLUMNS } from './month-columns.ts';
import { PLACE_COLUMNS } from './place-columns.ts';
import type { TableColumn } from './table-line.ts';

/** Every column in order: the table and the description published beside it are both made from this. */
export const TABLE_COLUMNS: readonly TableColumn[] = [
  { name: 'measure', type: 'string', description: 'What is counted', cell: ({ measure }) => measure.id },
  {
    name: 'window_kind',
    type: 'string',
    description: `What the window is: ${WINDOW_KINDS.join(', ')}; as-sent is several months that were sent as one figure`,
    cell: ({ window }) => window.kind,
  },
  {
    name: 'current_period',
    type: 'string',
    description: 'The months of the window, first and last, both included',
    cell: ({ window }) => window.current,
  },
  {
    name: 'previous_period',
    type: 'string',
    description: 'The same months one year earlier',
    cell: ({ window }) => window.previous,
  },
  {
    name: 'area_code',
    type: 'string',
    description:
      'ONS code of the area; of a ward, that of its district and its name in lower case; of a partnership, its name',
    cell: ({ compared }) => compared.code,
  },
  { name: 'area_name', type: 'string', description: 'Name of the area', cell: ({ compared }) => compared.name },
  {
    name: 'area_kind',
    type: 'string',
    description:
      'Kind of area; ward for a ward of a district, community-safety-partnership for one or more districts together',
    cell: ({ kind }) => kind,
  },
  {
    name: 'current',
    type: 'number',
    description: 'Count in the current period; empty where it is not known or withheld, never zero',
    unit: 'counted',
    cell: ({ compared }) => compared.current,
  },
  {
    name: 'previous',
    type: 'number',
    description: 'Count in the previous period',
    unit: 'counted',
    cell: ({ compared }) => compared.previous,
  },
  {
    name: 'change',
    type: 'number',
    description: 'Current less previous; empty where either is missing, withheld or incomplete',
    unit: 'counted',
    cell: ({ compared }) => compared.change,
  },
  {
    name: 'change_percent',
    type: 'number',
    description:
      'Change over previous, to one decimal, half away from zero; empty where previous is 0 or there is no change to give',
    unit: 'percent',
    cell: ({ compared }) => compared.changePercent,
  },
  {
    name: 'rate_per_1000',
    type: 'number',
    description: 'Current over population, for the months as they are: neither annualised nor rounded',
    unit: 'counted per 1,000 people',
    cell: ({ compared }) => ('ratePer1000' in compared ? compared.ratePer1000 : null),
  },
  {
    name: 'population',
    type: 'integer',
    description: 'The mid-year estimate that the rate divides by',
    unit: 'people',
    cell: ({ compared }) => ('population' in compared ? (compared.population?.value ?? null) : null),
  },
  {
    name: 'population_year',
    type: 'year',
    description: 'The year of that estimate, as at 30 June',
    cell: ({ compared }) => ('population' in compared ? (compared.population?.year ?? null) : null),
  },
  {
    name: 'rank_by_count',
    type: 'integer',
    description:
      'Place by current count: 1 is the highest, equal counts share a place, and partnerships have places among themselves; totals and wards have none',
    cell: ({ compared }) => ('rankByCount' in compared ? (compared.rankByCount?.position ?? null) : null),
  },
  {
    name: 'ranked_by_count_out_of',
    type: 'integer',
    description: 'How many areas have a place by count',
    cell: ({ compared }) => ('rankByCount' in compared ? (compared.rankByCount?.outOf ?? null) : null),
  },
  {
    name: 'rank_by_rate',
    type: 'integer',
    description:
      'Place by rate: 1 is the highest, equal rates share a place, and partnerships have places among themselves; totals and wards have none',
    cell: ({ compared }) => ('rankByRate' in compared ? (compared.rankByRate?.position ?? null) : null),
  },
  {
    name: 'ranked_by_rate_out_of',
    type: 'integer',
    description: 'How many areas have a place by rate',
    cell: ({ compared }) => ('rankByRate' in compared ? (compared.rankByRate?.outOf ?? null) : null),
  },
  {
    name: 'total_basis',
    type: 'string',
    description: 'How a current total was come by: as-sent, records or sum-of-districts; areas have none',
    cell: ({ compared }) => ('sumOfDistricts' in compared ? compared.basis.current : null),
  },
  {
    name: 'not_in_any_district',
    type: 'number',
    description: 'Current total less its districts, where a total was sent or every record counted',
    unit: 'counted',
    cell: ({ compared }) => ('notInAnyDistrict' in compared ? compared.notInAnyDistrict : null),
  },
  {
    name: 'source_file',
    type: 'string',
    description: 'Where the file of the current figure was dropped; empty where it was added up',
    cell: ({ source }) => source?.file ?? null,
  },
  {
    name: 'source_line',
    type: 'integer',
    description: 'The line of that file',
    cell: ({ source }) => source?.line ?? null,
  },
  {
    name: 'source_column',
    type: 'string',
    description: 'The column of that file, as its sender spelt it',
    cell: ({ source }) => source?.column ?? null,
  },
  ...JUDGEMENT_COLUMNS,
  ...PLACE_COLUMNS,
  ...MONTH_COLUMNS,
  ...CAVEAT_COLUMNS,
  {
    name: 'sentence',
    type: 'string',
    description: 'The line in words; wards and partnerships have none',
    cell: ({ compared }) => ('sentence' in compared ? compared.sentence : null),
  },
];
