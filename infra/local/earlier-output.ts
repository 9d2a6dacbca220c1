import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { SITE_RECORD, siteRecordSchema } from '../../schemas/site.ts';
import { kindOfPath } from '../terminal.ts';

/**
 * Earlier output is replaced; anything else in its place is somebody's, and stays. Of the pages their own record tells which they are.
 * @throws where the folder `to`, which its user calls `out`, holds anything else
 */
export async function refuseWhatIsNotOurs(to: string, out: string): Promise<void> {
  if ((await kindOfPath(to)) === 'file') throw new Error(`${out} is a file: --out is a folder.`);
  const published = join(to, 'published');
  const pages = await pagesRecorded(published);
  const strange = [
    ...(await filesIn(join(to, 'receipts'))).filter((path) => !/\.(json|html)$/.test(path)),
    ...(await filesIn(published)).filter((path) => !path.startsWith('v1/') && !pages.has(path)),
  ];
  if (strange.length === 0) return;
  throw new Error(
    `${out} holds files that this command did not leave there (${strange[0]}). Choose another --out, or move them.`,
  );
}

async function pagesRecorded(published: string): Promise<Set<string>> {
  const text = await readFile(join(published, SITE_RECORD), 'utf8').catch(() => '{}');
  const record = siteRecordSchema.safeParse(parseJson(text));
  return new Set(record.success ? [SITE_RECORD, ...Object.keys(record.data.files)] : []);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The files of a folder, by their paths from it with slashes. */
async function filesIn(folder: string): Promise<string[]> {
  if ((await kindOfPath(folder)) === 'nothing') return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
