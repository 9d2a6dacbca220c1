import { type County, measureNamed } from '../../schemas/county.ts';
import { isDatasetKind } from '../../schemas/dataset.ts';
import type { Submitter } from '../../schemas/submitter.ts';
import { foldersOf, kindsSentBy, measureOfWards, measuresReportedBy } from '../../schemas/who-sends-what.ts';
import type { FindingCollector } from './collect-findings.ts';
import type { Dataset } from './extract-context.ts';

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
  if (isDatasetKind(name) && kindsSentBy(submitter).includes(name)) return { kind: name, name };
  const own = measuresReportedBy(county, submitter).find(({ id }) => id === name);
  if (own !== undefined) return { kind: 'measure', name, measure: own };
  const ofWards = measureOfWards(county, submitter, name);
  if (ofWards !== undefined) return { kind: 'wards', name, measure: ofWards };
  const isKnown = measureNamed(county, name) !== undefined || isDatasetKind(name);
  findings.add(isKnown ? 'dataset-not-yours' : 'dataset-not-known', {
    found: name,
    expected: foldersOf(county, submitter).join(', '),
    who: submitter.name,
    byWard: '',
  });
  return null;
}
