import type { Manifest } from '../../../schemas/snapshot.ts';
import { type LateAfterDays, lateAmong } from '../../what-counts/late-extracts.ts';

/**
 * How it stands with one extract, a submitter's of one dataset. `file` and `receivedAt` are those of the newest upload that stands,
 * null where there is none; `lateAfterDays` is null where nobody expects it.
 */
export type ExtractStatus = {
  submitter: string;
  dataset: string;
  newest: { key: string; receivedAt: string } | null;
  files: number;
  lateAfterDays: number | null;
  status: 'in' | 'late' | 'never-came';
};

/** Every extract that stands or is expected: the late ones first, then by submitter and dataset. */
export function extractStatuses(
  uploads: Manifest['uploads'],
  lateAfterDays: LateAfterDays,
  now: Date,
): ExtractStatus[] {
  const standing = uploads.map(({ receivedAt, ...upload }) => ({ ...upload, writtenAt: receivedAt }));
  const late = new Map(
    lateAmong(standing, lateAfterDays, now).map((each) => [`${each.submitter}/${each.dataset}`, each]),
  );
  const extracts = new Set([
    ...uploads.map(({ submitter, dataset }) => `${submitter}/${dataset}`),
    ...Object.keys(lateAfterDays),
  ]);
  const statuses = [...extracts].map((extract): ExtractStatus => {
    const [submitter = '', dataset = ''] = extract.split('/');
    const own = uploads.filter((upload) => upload.submitter === submitter && upload.dataset === dataset);
    const newest = own.reduce<Manifest['uploads'][number] | null>(
      (best, upload) => (best === null || Date.parse(upload.receivedAt) > Date.parse(best.receivedAt) ? upload : best),
      null,
    );
    const isLate = late.has(extract);
    return {
      submitter,
      dataset,
      newest: newest && { key: newest.key, receivedAt: newest.receivedAt },
      files: own.length,
      lateAfterDays: lateAfterDays[extract] ?? null,
      status: !isLate ? 'in' : newest === null ? 'never-came' : 'late',
    };
  });
  return statuses.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function sortKey({ submitter, dataset, status }: ExtractStatus): string {
  return `${status === 'in' ? 1 : 0} ${submitter} ${dataset}`;
}
