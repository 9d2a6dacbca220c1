import { shown } from '../../../schemas/plain-text.ts';
import type { Source } from '../../../schemas/source.ts';
import { UPLOAD_PREFIX } from '../../../schemas/upload.ts';

/** An extract as readers see it, fit to be shown: sender, dataset and file, `ashford/asb-incidents/2018.csv`. */
export function fileInWords(key: string): string {
  return shown(key.startsWith(UPLOAD_PREFIX) ? key.slice(UPLOAD_PREFIX.length) : key);
}

/** `ashford/asb-incidents/2018.csv, line 8, column “2018”`: where a figure was read, as plain text. */
export function placeInFile(
  { uploadId, line, column }: Source,
  uploads: Readonly<Record<string, { key: string }>>,
): string {
  const file = fileInWords(uploads[uploadId]?.key ?? '');
  return `${file}, line ${line}${column === '' ? '' : `, column “${shown(column)}”`}`;
}
