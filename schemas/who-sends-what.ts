import { type County, measureNamed, measuresFromRecords } from './county.ts';
import { DATASET_KINDS, type DatasetKind, isDatasetKind } from './dataset.ts';
import { type Measure, POPULATION, type SubmitterRole } from './measure.ts';
import type { Submitter } from './submitter.ts';

/** The measures that come in tables; street-level counts and populations come in kinds of their own. */
function measuresOfTables(county: County): Measure[] {
  const { byType, all } = measuresFromRecords(county);
  return county.measures.filter((measure) => measure.id !== POPULATION && measure !== all && !byType.includes(measure));
}

/** The measures that a sender may report as figures of whole areas. */
export function measuresReportedBy(county: County, { role }: Submitter): Measure[] {
  return measuresOfTables(county).filter(({ reportedBy }) => reportedBy.includes(role));
}

/** The named kinds of extract that a sender may drop. */
export function kindsSentBy({ role, recordsOf }: Submitter): DatasetKind[] {
  const all = Object.keys(DATASET_KINDS).filter(isDatasetKind);
  return all.filter((kind) => {
    const sentBy: readonly SubmitterRole[] = DATASET_KINDS[kind].sentBy;
    return sentBy.includes(role) && (kind !== 'street-crime' || recordsOf !== undefined);
  });
}

/** The measure that a sender may report of its wards alone, or undefined: what others report of its area, a district may. */
export function measureOfWards(county: County, { role }: Submitter, dataset: string): Measure | undefined {
  const measure = measureNamed(county, dataset);
  const isOfWards =
    role === 'district' &&
    measure !== undefined &&
    !measure.reportedBy.includes(role) &&
    measuresOfTables(county).includes(measure);
  return isOfWards ? measure : undefined;
}

/** Whether a sender may drop files in the folder of a dataset, of whole areas or of its wards. */
export function maySend(county: County, submitter: Submitter, dataset: string): boolean {
  return foldersOf(county, submitter).includes(dataset) || measureOfWards(county, submitter, dataset) !== undefined;
}

/** The folders that a sender may drop files in, but for those of measures of wards. */
export function foldersOf(county: County, submitter: Submitter): string[] {
  // A table of a council's cases has a folder as a kind, and its measure one of the same name.
  return [
    ...new Set<string>([...kindsSentBy(submitter), ...measuresReportedBy(county, submitter).map(({ id }) => id)]),
  ];
}
