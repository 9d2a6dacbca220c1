import * as z from 'zod';
import type { County } from '../../../schemas/county.ts';
import { DATASET_KINDS } from '../../../schemas/dataset.ts';
import { shown } from '../../../schemas/plain-text.ts';

const labels = z.record(z.string(), z.string());

/** What measures, areas, submitters and datasets are called, by their ids and codes: what a list of changes is told with. */
export const labelsSchema = z.strictObject({ measures: labels, areas: labels, submitters: labels, datasets: labels });
export type Labels = z.infer<typeof labelsSchema>;

/** The names of a county's own reference data. A dataset named after its measure is called as that is. */
export function labelsOf({ measures, areas, submitters }: County): Labels {
  const ofKinds = Object.entries(DATASET_KINDS).map(([kind, { holds }]) => [kind, capitalised(holds)] as const);
  return {
    measures: Object.fromEntries(measures.map(({ id, label }) => [id, label])),
    areas: Object.fromEntries(areas.map(({ code, name }) => [code, name])),
    submitters: Object.fromEntries(submitters.map(({ id, name }) => [id, name])),
    datasets: Object.fromEntries(ofKinds),
  };
}

/** The name of something, or its id where it has none any more: a snapshot may be older than the county's reference data. */
export function labelled(names: Readonly<Record<string, string>>, id: string): string {
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? shown(id);
}

/** What a dataset's folder is called. */
export function datasetLabelled({ measures, datasets }: Labels, dataset: string): string {
  return Object.hasOwn(datasets, dataset) ? labelled(datasets, dataset) : labelled(measures, dataset);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
