import { type County, measureNamed } from '../../schemas/county.ts';
import type { Measure } from '../../schemas/measure.ts';
import { POPULATION } from '../../schemas/measure.ts';
import type { Submitter } from '../../schemas/submitter.ts';
import type { FindingCollector } from './collect-findings.ts';
import type { Dataset } from './extract-context.ts';

/** The measures that a sender may report as figures; street-level counts and populations come in kinds of their own. */
export function measuresReportedBy(county: County, submitter: Submitter): Measure[] {
  return county.measures.filter(
    (measure) =>
      measure.reportedBy.includes(submitter.role) &&
      measure.id !== POPULATION &&
      !isCountedFromRecords(measure, county),
  );
}

/** The measures counted from street-level records: one for each crime type, and the one they are parts of. */
export function measuresFromRecords(county: County): { byType: Measure[]; all: Measure | undefined } {
  const byType = county.measures.filter((measure) => measure.crimeType !== undefined);
  return { byType, all: county.measures.find((measure) => measure.id === byType[0]?.parent) };
}

/** What the folder of a file says that it holds, or null with a finding where its sender may not send that. */
export function findDataset(
  county: County,
  submitter: Submitter,
  name: string,
  findings: FindingCollector,
): Dataset | null {
  const kinds = namedKinds(county, submitter);
  const kind = kinds.find((candidate) => candidate.name === name);
  if (kind !== undefined) return kind;
  const measure = measureNamed(county, name);
  const allowed = measuresReportedBy(county, submitter);
  if (measure !== undefined && allowed.includes(measure)) return { kind: 'measure', name, measure };
  const expected = [...kinds.map((candidate) => candidate.name), ...allowed.map(({ id }) => id)].join(', ');
  const known = measure !== undefined || name === 'street-crime' || name === 'populations';
  findings.add(known ? 'dataset-not-yours' : 'dataset-not-known', { found: name, expected, who: submitter.name });
  return null;
}

function namedKinds(county: County, submitter: Submitter): Exclude<Dataset, { kind: 'measure' }>[] {
  const figures = { kind: 'figures', name: 'figures' } as const;
  const records = { kind: 'street-crime', name: 'street-crime' } as const;
  const people = { kind: 'populations', name: 'populations' } as const;
  return [
    figures,
    ...(submitter.recordsOf === undefined ? [] : [records]),
    ...(measureNamed(county, POPULATION)?.reportedBy.includes(submitter.role) ? [people] : []),
  ];
}

function isCountedFromRecords(measure: Measure, county: County): boolean {
  const { byType, all } = measuresFromRecords(county);
  return measure === all || byType.includes(measure);
}
