import { shown } from '../../../schemas/plain-text.ts';
import type { Revision, RevisionsDocument } from '../../../schemas/revisions.ts';
import type { Source } from '../../../schemas/source.ts';
import { fileInWords } from '../words/place-in-file.ts';

/** The files that sources name, by upload id. */
export type Uploads = Readonly<RevisionsDocument['uploads']>;

/** Where a changed figure was read, now and before: once where it is the same line and column of the same file, sent anew. */
export function ReadFrom({ figure: { before, after }, uploads }: { figure: Revision; uploads: Uploads }) {
  if (before === null) return <Place place={placeOf(after.source, uploads)} />;
  const was = placeOf(before.source, uploads);
  if (after === null) return <Place place={was} />;
  const is = placeOf(after.source, uploads);
  if (is.file === was.file && is.line === was.line && is.column === was.column) return <Place place={is} />;
  return (
    <>
      <Place place={is} />
      <br />
      before: <Place place={was} />
    </>
  );
}

type PlaceInFile = { file: string; line: number; column: string };

function placeOf({ uploadId, line, column }: Source, uploads: Uploads): PlaceInFile {
  const key = Object.hasOwn(uploads, uploadId) ? uploads[uploadId]?.key : undefined;
  return { file: key === undefined ? `upload ${shown(uploadId)}` : fileInWords(key), line, column: shown(column) };
}

function Place({ place: { file, line, column } }: { place: PlaceInFile }) {
  return (
    <>
      <bdi>{file}</bdi>, line {line}
      {column.trim() !== '' && (
        <>
          , column <bdi>{column}</bdi>
        </>
      )}
    </>
  );
}
