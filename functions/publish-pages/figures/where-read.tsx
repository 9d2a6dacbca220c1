import type { DatasetKind } from '../../../schemas/dataset.ts';
import { shown } from '../../../schemas/plain-text.ts';
import type { Manifest } from '../../../schemas/snapshot.ts';
import type { Source } from '../../../schemas/source.ts';
import { readUploadKey } from '../../../schemas/upload.ts';
import { dayInWords } from '../words/days.ts';
import { fileInWords } from '../words/place-in-file.ts';

/** The uploads that a snapshot rests on, by their ids. */
export type Uploads = ReadonlyMap<string, Pick<Manifest['uploads'][number], 'key' | 'receivedAt'>>;

/** Where a number was read: the extract, its line and column, and when it came. */
export function WhereRead({ source, uploads }: { source: Source; uploads: Uploads }) {
  const upload = uploads.get(source.uploadId);
  return (
    <>
      <Extract upload={upload} />, line {source.line}
      {isRecords(upload) && ' and others: each is one incident'}
      {source.column !== '' && (
        <>
          , column “<bdi>{shown(source.column)}</bdi>”
        </>
      )}
      {upload !== undefined && `, received ${dayInWords(upload.receivedAt)}`}
      {source.note !== undefined && (
        <>
          . Its sender notes: “<bdi>{shown(source.note)}</bdi>”
        </>
      )}
    </>
  );
}

/** An extract as people know it: who sent it, as what, and the name of the file. */
function Extract({ upload }: { upload: { key: string } | undefined }) {
  if (upload === undefined) return <>an extract that is no longer listed</>;
  return <bdi class="extract">{fileInWords(upload.key)}</bdi>;
}

/** Whether an upload holds records, of which a figure counts many lines. */
export function isRecords(upload: { key: string } | undefined): boolean {
  const dataset: DatasetKind = 'street-crime';
  return upload !== undefined && readUploadKey(upload.key)?.dataset === dataset;
}
