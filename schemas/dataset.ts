import type { SubmitterRole } from './measure.ts';

/**
 * The named kinds of extract, each a folder beside those of the measures: what it holds, in the words of
 * its senders, and which of them may send it.
 */
export const DATASET_KINDS = {
  figures: { holds: 'figures of several measures', sentBy: ['police', 'county', 'district'] },
  'offence-categories': { holds: "one area's crime by offence category", sentBy: ['police', 'district'] },
  'street-crime': { holds: 'street-level records, one line for each incident', sentBy: ['police'] },
  'council-asb-cases': { holds: "a council's own cases of anti-social behaviour", sentBy: ['district'] },
  marac: { holds: 'cases and repeat victims discussed at MARAC', sentBy: ['police', 'county', 'district'] },
  populations: { holds: 'mid-year population estimates', sentBy: ['county'] },
  'county-indicators': { holds: 'the indicators of the county agreement', sentBy: ['county'] },
  'plan-targets': { holds: 'the targets of a partnership plan', sentBy: ['county', 'district'] },
  priorities: { holds: 'how many partnerships share each priority', sentBy: ['county'] },
  meetings: { holds: 'the dates of committee meetings', sentBy: ['county', 'district'] },
  'series-breaks': { holds: 'months from which figures cannot be compared', sentBy: ['county', 'police'] },
  'chart-rebases': { holds: 'months from which control charts begin anew, as was decided', sentBy: ['county'] },
  'comparable-areas': { holds: 'the areas that each area is compared with', sentBy: ['county', 'police'] },
} as const satisfies Record<string, { holds: string; sentBy: readonly SubmitterRole[] }>;

export type DatasetKind = keyof typeof DATASET_KINDS;

/** Whether a folder's name is that of a kind of extract, and not of a measure. */
export function isDatasetKind(name: string): name is DatasetKind {
  return Object.hasOwn(DATASET_KINDS, name);
}
