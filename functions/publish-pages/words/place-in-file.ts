import type { AreaDocument } from '../../../schemas/snapshot.ts';
import type { Source } from '../../../schemas/source.ts';
import { readUploadKey } from '../../../schemas/upload.ts';

/** `ashford/asb-incidents/2018.csv, line 8, column “2018”`: where a figure was read, as plain text. */
export function placeInFile({ uploadId, line, column }: Source, uploads: AreaDocument['uploads']): string {
  const key = uploads[uploadId]?.key ?? '';
  const place = readUploadKey(key);
  const file = place === null ? key : `${place.submitter}/${place.dataset}/${place.file}`;
  return `${file}, line ${line}${column === '' ? '' : `, column “${column}”`}`;
}
