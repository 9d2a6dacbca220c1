import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** One version of an object, or the mark that it was deleted. */
export type Version = { key: string; id: string; isMark?: true };

const PAGE = 3;

/**
 * An S3 with one versioned bucket, over HTTP, that lists and deletes versions a few at a time, as S3 does a thousand at a
 * time; what is `locked` it does not delete.
 */
export async function versionedBucket(bucket: string, held: Version[], locked: readonly string[] = []) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    if (!url.pathname.startsWith(`/${bucket}`)) return response.writeHead(404).end(error('NoSuchBucket'));
    if (request.method === 'GET' && url.searchParams.has('versions')) return response.end(listing(held.slice(0, PAGE)));
    if (request.method !== 'POST' || !url.searchParams.has('delete')) return response.writeHead(400).end();
    const asked = [...(await text(request)).matchAll(/<Key>(.*?)<\/Key><VersionId>(.*?)<\/VersionId>/g)];
    const refused = asked.filter(([, key = '']) => locked.includes(key));
    for (const [, key = '', id] of asked) {
      const at = held.findIndex((version) => version.key === key && version.id === id);
      if (at >= 0 && !locked.includes(key)) held.splice(at, 1);
    }
    return response.end(
      `<DeleteResult>${refused.map(([, key]) => error('AccessDenied', key)).join('')}</DeleteResult>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server was given no port');
  return { endpoint: `http://127.0.0.1:${address.port}`, stop: () => new Promise((stopped) => server.close(stopped)) };
}

function listing(versions: readonly Version[]): string {
  const entries = versions.map(({ key, id, isMark }) => {
    const kind = isMark ? 'DeleteMarker' : 'Version';
    return `<${kind}><Key>${key}</Key><VersionId>${id}</VersionId></${kind}>`;
  });
  return `<ListVersionsResult>${entries.join('')}</ListVersionsResult>`;
}

function error(code: string, key = ''): string {
  return `<Error><Key>${key}</Key><Code>${code}</Code><Message>${code}</Message></Error>`;
}
