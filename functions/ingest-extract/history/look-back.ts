import type { County } from '../../../schemas/county.ts';
import type { Figure } from '../../../schemas/figure.ts';
import type { FindingCollector } from '../collect-findings.ts';
import { checkAgainstHistory } from './check-against-history.ts';
import { tellOfIncompleteRecords } from './tell-of-incomplete-records.ts';
import { tellOfRevisions } from './tell-of-revisions.ts';
import type { WhatStood } from './what-stood.ts';

/**
 * Sets the figures of an extract beside what stood before it, and beside each other over time. What is found is
 * a warning or a notice, never an error: nobody's extract is refused for what was sent earlier.
 */
export function lookBack(
  figures: readonly Figure[],
  stood: WhatStood,
  county: County,
  findings: FindingCollector,
): void {
  tellOfRevisions(figures, stood, county, findings);
  checkAgainstHistory(figures, stood.elsewhere, county, findings);
  tellOfIncompleteRecords(figures, stood.elsewhere, county, findings);
}
