import type { County } from '../../../schemas/county.ts';
import type { MeetingDocument } from '../../../schemas/statement-document.ts';
import type { LedgerEntry } from '../../../schemas/upload.ts';
import { type CurrentStatement, statementsOfKind } from '../../what-counts/current-statements.ts';
import { meetingName } from '../../what-counts/meeting-name.ts';
import { type CanonicalDocument, jsonDocument } from './canonical-document.ts';
import { citedUploads } from './cited-uploads.ts';
import { published } from './statement-documents.ts';

export type MeetingFile = { name: string; label: string; document: CanonicalDocument };

/** A document for each meeting: when it is, of which committee, and when its papers are frozen. */
export function meetingFiles(
  statements: readonly CurrentStatement[],
  uploads: readonly LedgerEntry[],
  county: County,
): MeetingFile[] {
  return statementsOfKind(statements, 'meetings').map((made) => {
    const { area: code, ...meeting } = published(made);
    const area = county.areas.find((candidate) => candidate.code === code);
    const content: MeetingDocument = {
      schemaVersion: 1,
      ...meeting,
      area: area === undefined ? null : { code: area.code, name: area.name },
      uploads: citedUploads([meeting.source], uploads),
    };
    const name = meetingName(made.statement, county);
    const place = area === undefined ? '' : `${area.name}, `;
    return {
      name,
      label: `${place}${meeting.committee}, ${meeting.date}`,
      document: jsonDocument(content, (sha256) => `v1/meetings/${name}/${sha256}.json`),
    };
  });
}
