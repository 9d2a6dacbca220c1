import { type DocumentNamed, documentNamed } from '../../functions/publish-pages/history/documents-named.ts';
import type { Extract } from '../../functions/publish-pages/history/extracts-table.tsx';
import type { Manifest } from '../../schemas/snapshot.ts';

/** What one snapshot has and another has not: things that came, and things that went. */
export type CameAndWent<Thing> = { came: Thing[]; went: Thing[] };

/** Measures and areas that only one of two snapshots has documents of, whatever stands in those that both have. */
export function measuresAndAreasBetween(older: Manifest, newer: Manifest): CameAndWent<DocumentNamed> {
  return cameAndWent(measuresAndAreas(older), measuresAndAreas(newer));
}

/** Extracts that only one of two snapshots rests on, by their keys; and those of the newer one that were sent anew in between. */
export function extractsBetween(older: Manifest, newer: Manifest): CameAndWent<Extract> & { sentAnew: Extract[] } {
  const [before, after] = [extractsByKey(older), extractsByKey(newer)];
  const sentAnew = [...after.values()].filter(({ key, uploadId }) => {
    const was = before.get(key);
    return was !== undefined && was.uploadId !== uploadId;
  });
  return { ...cameAndWent(before, after), sentAnew };
}

function cameAndWent<Thing>(before: ReadonlyMap<string, Thing>, after: ReadonlyMap<string, Thing>): CameAndWent<Thing> {
  const only = (these: ReadonlyMap<string, Thing>, those: ReadonlyMap<string, Thing>) =>
    [...these].filter(([key]) => !those.has(key)).map(([, thing]) => thing);
  return { came: only(after, before), went: only(before, after) };
}

function measuresAndAreas({ documents }: Manifest): Map<string, DocumentNamed> {
  const named = documents.map(({ path }) => documentNamed(path));
  const shown = named.filter(({ part, format }) => (part === 'measures' || part === 'areas') && format === 'JSON');
  return new Map(shown.map((document) => [`${document.part} ${document.name}`, document]));
}

function extractsByKey({ uploads }: Manifest): Map<string, Extract> {
  return new Map(uploads.map((upload) => [upload.key, upload]));
}
