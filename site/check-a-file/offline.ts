import { KEPT } from './kept-pages.ts';

type Extendable = { waitUntil(done: Promise<unknown>): void };
type Fetching = { request: Request; respondWith(response: Promise<Response>): void };

/** As much of a service worker's world as is used here: its library of types cannot stand beside that of pages. */
declare const self: {
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

/** What lies under the hash of its bytes, so that what is kept is what would be fetched. */
const ASSETS: ReadonlySet<string> = new Set<RequestDestination>(['script', 'style', 'worker']);

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(ASSETS.has(request.destination) ? kept(request) : newest(request));
});

/** The page as it is published, or as it was when it was last read with a network. */
async function newest(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const page = await keptFor(request);
    if (page === undefined) throw error;
    return page;
  }
}

async function kept(request: Request): Promise<Response> {
  return (await keptFor(request)) ?? fetch(request);
}

async function keptFor(request: Request): Promise<Response | undefined> {
  const cache = await caches.open(KEPT);
  return cache.match(request, { ignoreSearch: true });
}
