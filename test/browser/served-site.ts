import { servePublished } from '../../infra/local/serve-published.ts';
import type { SiteFiles } from './pages-in-memory.ts';

/** A site that is served on loopback with the headers of the one that is deployed; `root` ends in a slash. */
export type ServedSite = { root: string; stop(): Promise<void> };

/** Serves files as the static bucket would hold them. */
export async function serveSite(files: SiteFiles): Promise<ServedSite> {
  const site = await servePublished(
    {
      async open(path) {
        const file = files.get(path);
        if (file === undefined) throw new Error(`there is no ${path}`);
        return { bytes: Buffer.from(file.body), contentType: file.contentType };
      },
    },
    0,
  );
  return { root: `http://127.0.0.1:${site.port}/`, stop: () => site.stop() };
}
