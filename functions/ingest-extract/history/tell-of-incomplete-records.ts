import type { County } from '../../../schemas/county.ts';
import type { Figure } from '../../../schemas/figure.ts';
import { describePeriod } from '../../../schemas/period.ts';
import { incompleteMonths, recordsByMonth } from '../../comparison-rules/incomplete-records.ts';
import type { CurrentFigures } from '../../what-counts/current-figures.ts';
import type { FindingCollector } from '../collect-findings.ts';

/** Tells of months of street-level records that look incomplete beside those of months near them, here or stored. */
export function tellOfIncompleteRecords(
  figures: readonly Figure[],
  elsewhere: CurrentFigures,
  county: County,
  findings: FindingCollector,
): void {
  const inThisFile = recordsByMonth(county, figures);
  if (inThisFile.size === 0) return;
  const months = new Map([...recordsByMonth(county, listed(elsewhere)), ...inThisFile]);
  for (const [month, { comparedWith, ratio, crime, crimeThen, asb, asbThen }] of incompleteMonths(months)) {
    if (!inThisFile.has(month)) continue;
    const [found, expected, asbHere, asbThere] = [crime, crimeThen, asb, asbThen].map((n) => n.toLocaleString('en-GB'));
    findings.add('extract-looks-incomplete', {
      found,
      expected,
      asbHere,
      asbThere,
      month: describePeriod(month),
      other: describePeriod(comparedWith),
      less: Math.round(100 * (1 - ratio)),
    });
  }
}

function* listed(figures: CurrentFigures): Generator<Pick<Figure, 'measure' | 'area' | 'period' | 'value'>> {
  for (const [measure, byPeriod] of figures) {
    for (const [period, byArea] of byPeriod) {
      for (const [area, { value }] of byArea) yield { measure, area, period, value };
    }
  }
}
