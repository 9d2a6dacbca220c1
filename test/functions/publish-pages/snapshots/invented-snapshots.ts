import type { SiteFrame } from '../../../../functions/publish-pages/frame/site-frame.ts';
import type { SnapshotTold } from '../../../../functions/publish-pages/history/snapshot-told.ts';
import type { PublishedSnapshot } from '../../../../schemas/published-snapshots.ts';
import { revisionsDocumentSchema } from '../../../../schemas/revisions.ts';
import { manifestSchema } from '../../../../schemas/snapshot.ts';
import { frameOf } from '../history/published-history.ts';

/** How many of everything an invented snapshot has, and what strangers may have called things. */
export type Invented = { changes: number; uploads: number; documents: number; file: string; column: string };

/** A snapshot of any size, as its manifest and its revisions tell of it. */
export function inventedSnapshot(invented: Partial<Invented> = {}): SnapshotTold {
  const { changes = 0, uploads = 1, documents = 3, file = 'a.csv', column = 'Apr-19' } = invented;
  const key = `in/kent-police/all-crime/${file}`;
  const receivedAt = '2019-09-01T09:00:00Z';
  const revisions = revisionsDocumentSchema.parse({
    schemaVersion: 1,
    since: { snapshotId: hashOf(1), asAt: receivedAt },
    asAt: '2019-09-02T09:00:00Z',
    figures: Array.from({ length: changes }, (_, place) => {
      const month = `${1900 + (Math.floor(place / 12) % 199)}-${String((place % 12) + 1).padStart(2, '0')}`;
      const counted = (value: number) => ({ value, source: { uploadId: `upload ${value}`, line: 2, column } });
      return {
        ...{ measure: 'all-crime', area: 'E07000109', areaName: 'Gravesham', period: month },
        ...{ change: 'revised', before: counted(2 * place), after: counted(2 * place + 1) },
      };
    }),
    uploads: Object.fromEntries(
      Array.from({ length: 2 * changes }, (_, value) => [
        `upload ${value}`,
        { key: `${key} ${value}`, submitter: 'kent-police', receivedAt },
      ]),
    ),
  });
  return {
    before: listed(1),
    revisions,
    manifest: manifestSchema.parse({
      schemaVersion: 1,
      snapshotId: hashOf(2),
      asAt: '2019-09-02T09:00:00Z',
      previous: hashOf(1),
      documents: Array.from({ length: documents }, (_, place) => {
        return { path: `v1/measures/measure-${place}/${hashOf(place)}.json`, sha256: hashOf(place) };
      }),
      uploads: Array.from({ length: uploads }, (_, place) => {
        const uploadId = `upload ${place}`;
        return { uploadId, key: `${key} ${place}`, submitter: 'kent-police', dataset: 'all-crime', receivedAt };
      }),
      changes: {
        ...{ added: [], removed: [] },
        revisions: {
          path: `v1/revisions/${hashOf(3)}.json`,
          sha256: hashOf(3),
          ...{ revised: changes, added: 0, withdrawn: 0 },
        },
      },
    }),
  };
}

/** A snapshot as a list has it, `place` days after the first of September 2019. */
export function listed(place: number): PublishedSnapshot {
  const id = hashOf(place);
  const asAt = new Date(Date.UTC(2019, 8, 1 + place, 9)).toISOString();
  const revisions = { path: `v1/revisions/${id}.json`, sha256: id, revised: 1, added: 0, withdrawn: 0 };
  const counts = { documents: 226, extracts: 24 };
  return { id, asAt, ...counts, previous: hashOf(place - 1), revisions };
}

/** What all pages of a publication have alike. */
export function frame(): SiteFrame {
  const at = { asAt: '2019-10-01T09:00:00Z', publishedAt: '2019-10-02T06:00:00Z' };
  return frameOf({ snapshotId: hashOf(99), ...at, measures: {}, areas: {} });
}

function hashOf(place: number): string {
  return Math.abs(place).toString(16).padStart(64, '0');
}
