import type { LedgerEntry } from '../../schemas/upload.ts';
import { uploadsAsAt } from './current-uploads.ts';

/** After how many days each extract is late that is expected, by `<submitter>/<dataset>`. */
export type LateAfterDays = Readonly<Record<string, number>>;

/** An extract that should have come by now: when the last one came, and how many whole days ago; null where none ever did. */
export type LateExtract = {
  submitter: string;
  dataset: string;
  lastReceivedAt: string | null;
  daysSince: number | null;
};

/** What has to be known of an upload to tell whether its extract is late. */
export type StandingUpload = Pick<LedgerEntry, 'submitter' | 'dataset' | 'writtenAt'>;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The extracts of which nothing stands, or nothing that came within so many whole days, in the order of their names. What was
 * refused, withdrawn or replaced does not stand; and the same bytes sent again are no news, so they came when they first did.
 */
export function lateExtracts(entries: readonly LedgerEntry[], lateAfterDays: LateAfterDays, now: Date): LateExtract[] {
  return lateAmong(uploadsAsAt(entries)?.uploads ?? [], lateAfterDays, now);
}

/** As `lateExtracts`, of the uploads that are known to stand. */
export function lateAmong(standing: readonly StandingUpload[], lateAfterDays: LateAfterDays, now: Date): LateExtract[] {
  const late: LateExtract[] = [];
  for (const [extract, days] of Object.entries(lateAfterDays).sort(byName)) {
    const last = lastOf(extract, standing, now);
    if (last.daysSince === null || last.daysSince > days) late.push(last);
  }
  return late;
}

function byName([one]: [string, number], [other]: [string, number]): number {
  return one < other ? -1 : 1;
}

function lastOf(extract: string, standing: readonly StandingUpload[], now: Date): LateExtract {
  const [submitter = '', dataset = ''] = extract.split('/');
  const received = standing
    .filter((upload) => upload.submitter === submitter && upload.dataset === dataset)
    .map(({ writtenAt }) => Date.parse(writtenAt));
  if (received.length === 0) return { submitter, dataset, lastReceivedAt: null, daysSince: null };
  const last = Math.max(...received);
  const daysSince = Math.floor((now.getTime() - last) / DAY_MS);
  return { submitter, dataset, lastReceivedAt: new Date(last).toISOString(), daysSince };
}
