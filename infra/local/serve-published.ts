import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NOT_FOUND_PAGE } from '../../schemas/site.ts';
import { HOME_PAGE, SITE_HEADERS } from '../security/site-headers.ts';
import type { StoredObjects } from './world/stored-objects.ts';

const LOOPBACK = '127.0.0.1';

/** What is published over HTTP on loopback. `port` is the one wanted, or another where that is taken. */
export type Site = { address: string; port: number; wantedPort: number; stop(): Promise<void> };

/**
 * Serves the static bucket as CloudFront would: with the same headers, the home page at the root, and a page that says so in the
 * place of what is not there. Only how long a thing may be kept is not said: the S3 of this machine does not remember it.
 */
export async function servePublished(published: Pick<StoredObjects, 'open'>, wantedPort: number): Promise<Site> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const answer = (status: number, { bytes, contentType }: Awaited<ReturnType<StoredObjects['open']>>) =>
      response
        .writeHead(status, { ...SITE_HEADERS, 'content-type': contentType, 'cache-control': 'no-cache' })
        .end(request.method === 'HEAD' ? undefined : bytes);
    published
      .open(path)
      .then((object) => answer(200, object))
      .catch(() => published.open(NOT_FOUND_PAGE).then((page) => answer(404, page)))
      .catch(() => answer(404, nothingAt(path)));
  });
  const port = await listen(server, wantedPort);
  return {
    address: `http://localhost:${port}`,
    port,
    wantedPort,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The path of a file that an address asks for, the root's being the home page's; one that is no address asks for what is not there. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://site').pathname).slice(1) || HOME_PAGE;
  } catch {
    return url;
  }
}

/** Before the first publication there is no page of any kind. */
function nothingAt(path: string) {
  return { bytes: Buffer.from(`Nothing is published at ${path}.\n`), contentType: 'text/plain; charset=utf-8' };
}

/** Listens on a port, or on any free one where it is taken. */
async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, LOOPBACK);
  try {
    await once(server, 'listening');
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
    if (!taken || port === 0) throw error;
    return listen(server, 0);
  }
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the site was given no port to listen on');
  return address.port;
}
