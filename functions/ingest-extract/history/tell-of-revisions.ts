import type { County } from '../../../schemas/county.ts';
import type { Figure } from '../../../schemas/figure.ts';
import { readUploadKey } from '../../../schemas/upload.ts';
import type { FindingCollector } from '../collect-findings.ts';
import { dayInLondon } from '../days-in-london.ts';
import { describeFigure } from '../describe-figure.ts';
import type { WhatStood } from './what-stood.ts';

/** Tells of figures that their sender reported before with another value, and where that was. */
export function tellOfRevisions(
  figures: readonly Figure[],
  { everywhere, uploads }: WhatStood,
  county: County,
  findings: FindingCollector,
): void {
  for (const figure of figures) {
    const { measure, area, period, value, line, column } = figure;
    const before = everywhere.get(measure)?.get(period)?.get(area);
    if (before === undefined || before.value === value) continue;
    const upload = uploads.get(before.source.uploadId);
    if (upload === undefined) continue;
    findings.add('figure-revised', () => ({
      line,
      column,
      found: String(value),
      expected: String(before.value),
      now: value.toLocaleString('en-GB'),
      before: before.value.toLocaleString('en-GB'),
      what: describeFigure(figure, county),
      file: readUploadKey(upload.key)?.file ?? upload.key,
      day: dayInLondon(upload.writtenAt),
    }));
  }
}
