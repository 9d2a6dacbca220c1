import type { Item } from './query-items.ts';

/** What every pack of an upload has, of whatever it is a pack. */
type PackOfUpload = { writtenAt: string; uploadId: string; part: number };

/**
 * The item of a pack: `sk` is `<written at>#<upload id>#<part>`, and what it holds is packed as JSON. Its keys
 * come from what it is, so writing it again writes the same item.
 */
export function itemOfPack(pk: string, { writtenAt, uploadId, part }: PackOfUpload, contents: object): Item {
  return {
    pk: { S: pk },
    sk: { S: `${writtenAt}#${uploadId}#${String(part).padStart(4, '0')}` },
    writtenAt: { S: writtenAt },
    uploadId: { S: uploadId },
    part: { N: String(part) },
    contents: { S: JSON.stringify(contents) },
  };
}

/**
 * What an item says of a pack, for its schema to judge. Contents that are not JSON give nothing, which the
 * schema then finds: the parser's own error would quote the text.
 */
export function packInItem({ writtenAt, uploadId, part, contents }: Item): object {
  return { writtenAt: writtenAt?.S, uploadId: uploadId?.S, part: Number(part?.N), ...readContents(contents?.S) };
}

function readContents(text: string | undefined): object {
  try {
    return Object(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}
