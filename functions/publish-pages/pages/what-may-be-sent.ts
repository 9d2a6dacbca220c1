import type { County } from '../../../schemas/county.ts';
import { DATASET_KINDS } from '../../../schemas/dataset.ts';
import { upperFirst } from '../../../schemas/plain-text.ts';
import type { Submitter } from '../../../schemas/submitter.ts';
import { kindsSentBy, measureOfWards, measuresReportedBy } from '../../../schemas/who-sends-what.ts';

/** A folder of the upload bucket, and what it holds in the words of its senders. */
type Folder = { id: string; label: string };

/** What some senders may drop, in groups as a list to choose from shows them; no group is empty. */
export type Sendable = { senders: string[]; groups: { label: string; folders: Folder[] }[] };

/** What each sender of a county may drop, in the order of its registry; those who may drop the same stand together. */
export function whatMayBeSent(county: County): Sendable[] {
  const all = new Map<string, Sendable>();
  for (const submitter of county.submitters) {
    const groups = groupsOf(county, submitter);
    const alike = JSON.stringify(groups);
    const known = all.get(alike);
    if (known === undefined) all.set(alike, { senders: [submitter.id], groups });
    else known.senders.push(submitter.id);
  }
  return [...all.values()];
}

function groupsOf(county: County, submitter: Submitter): Sendable['groups'] {
  const kinds = kindsSentBy(submitter);
  const measures = measuresReportedBy(county, submitter).filter(({ id }) => !kinds.some((kind) => kind === id));
  const wards = county.measures.flatMap(({ id }) => measureOfWards(county, submitter, id) ?? []);
  const groups = [
    { label: 'One measure, by area', folders: measures.map(folderOf) },
    { label: 'One measure, by ward of your district', folders: wards.map(folderOf) },
    {
      label: 'Other tables',
      folders: kinds.map((id) => ({ id, label: upperFirst(DATASET_KINDS[id].holds.replaceAll("'", '’')) })),
    },
  ];
  return groups.filter(({ folders }) => folders.length > 0);
}

function folderOf({ id, label }: Folder): Folder {
  return { id, label };
}
