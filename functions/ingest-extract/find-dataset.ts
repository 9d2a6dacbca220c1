import { type County, measureNamed, measuresFromRecords } from '../../schemas/county.ts';
import { DATASET_KINDS, type DatasetKind, isDatasetKind } from '../../schemas/dataset.ts';
import type { Measure, SubmitterRole } from '../../schemas/measure.ts';
import { POPULATION } from '../../schemas/measure.ts';
import type { Submitter } from '../../schemas/submitter.ts';
import type { FindingCollector } from './collect-findings.ts';
import type { Dataset } from './extract-context.ts';

/** The measures that a sender may report as figures; street-level counts and populations come in kinds of their own. */
export function measuresReportedBy(county: County, submitter: Submitter): Measure[] {
  return measuresOfTables(county).filter((measure) => measure.reportedBy.includes(submitter.role));
}

/** The named kinds of extract that a sender may drop. */
export function kindsSentBy({ role, recordsOf }: Submitter): DatasetKind[] {
  const all = Object.keys(DATASET_KINDS).filter(isDatasetKind);
  return all.filter((kind) => {
    const sentBy: readonly SubmitterRole[] = DATASET_KINDS[kind].sentBy;
    return sentBy.includes(role) && (kind !== 'street-crime' || recordsOf !== undefined);
  });
}

/**
 * What the folder of a file says that it holds, or null with a finding where its sender may not send
 * that. What others report of its area, a district may report of its wards.
 */
export function findDataset(
  county: County,
  submitter: Submitter,
  name: string,
  findings: FindingCollector,
): Dataset | null {
  const kinds = kindsSentBy(submitter);
  if (isDatasetKind(name) && kinds.includes(name)) return { kind: name, name };
  const measure = measureNamed(county, name);
  const ofTables = measure !== undefined && measuresOfTables(county).includes(measure);
  if (ofTables && measure.reportedBy.includes(submitter.role)) return { kind: 'measure', name, measure };
  if (ofTables && submitter.role === 'district') return { kind: 'wards', name, measure };
  findings.add(measure !== undefined || isDatasetKind(name) ? 'dataset-not-yours' : 'dataset-not-known', {
    found: name,
    expected: datasetsOf(county, submitter),
    who: submitter.name,
    byWard: '',
  });
  return null;
}

/** The folders that a sender may drop files in, as a finding lists them. */
export function datasetsOf(county: County, submitter: Submitter): string {
  return [...kindsSentBy(submitter), ...measuresReportedBy(county, submitter).map(({ id }) => id)].join(', ');
}

function measuresOfTables(county: County): Measure[] {
  const { byType, all } = measuresFromRecords(county);
  return county.measures.filter((measure) => measure.id !== POPULATION && measure !== all && !byType.includes(measure));
}
