import type { Latest } from '../../../schemas/snapshot.ts';
import { dayInWords } from '../words/days.ts';
import { shortId } from '../words/short-id.ts';

/**
 * What every printed sheet says at its foot: the snapshot, its date and the number of the sheet. A style can say it on
 * each sheet and a page of HTML cannot, so there is one for each snapshot.
 */
export function printStyle({
  snapshotId,
  asAt,
  publishedAt,
}: Pick<Latest, 'snapshotId' | 'asAt' | 'publishedAt'>): string {
  const foot = `Snapshot ${shortId(snapshotId)}`;
  const dates = `County Benchmarks. Received by ${dayInWords(asAt)}, published ${dayInWords(publishedAt)}`;
  return `@page {
  @bottom-left { content: "${foot}"; }
  @bottom-center { content: "${dates}"; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); }
}
`;
}
