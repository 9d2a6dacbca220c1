import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StoredObjects } from './world/stored-objects.ts';

const LOOPBACK = '127.0.0.1';

const MEDIA_TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** The published documents over HTTP on loopback. `port` is the one wanted, or another where that is taken. */
export type Site = { address: string; port: number; wantedPort: number; stop(): Promise<void> };

/** Serves the static bucket as a browser would find it; the root leads to the latest snapshot. */
export async function servePublished(published: StoredObjects, wantedPort: number): Promise<Site> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    if (path === '') {
      response.writeHead(302, { location: '/v1/latest.json' }).end();
      return;
    }
    published.read(path).then(
      (bytes) =>
        response.writeHead(200, { 'content-type': mediaTypeOf(path), 'access-control-allow-origin': '*' }).end(bytes),
      () =>
        response
          .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
          .end(`Nothing is published at ${path}.\n`),
    );
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

/** The path of a document that an address asks for; one that is no address asks for what is not there. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://site').pathname).slice(1);
  } catch {
    return url;
  }
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

function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
