import type * as z from 'zod';

/** A file that could not be read, said in words for whoever asked for the comparison. */
export class UnreadableFile extends Error {}

/** A file that is not there. */
export class GoneFile extends UnreadableFile {}

/** Reads a published file, by its path from the root of the site. @throws UnreadableFile where that does not work */
export type ReadJson = <Schema extends z.ZodType>(path: string, schema: Schema) => Promise<z.output<Schema>>;

/** Reads files of the site that the page stands on. */
export const readFromSite: ReadJson = async (path, schema) => {
  const text = await fetchText(path);
  const content = schema.safeParse(parsed(text));
  if (content.success) return content.data;
  throw new UnreadableFile(`The file ${path} is not what it should be. Tell whoever runs this site.`);
};

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path).catch(() => null);
  if (response === null)
    throw new UnreadableFile(`The file ${path} could not be fetched. Check your connection and try again.`);
  if (response.ok) return response.text();
  const Problem = response.status === 404 ? GoneFile : UnreadableFile;
  throw new Problem(
    `The file ${path} could not be read (${response.status}). Try again later; if it stays so, tell whoever runs this site.`,
  );
}

/** Undefined, which no schema takes, where a text is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
