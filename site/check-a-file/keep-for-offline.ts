import { KEPT } from './kept-pages.ts';

/**
 * Keeps this page as it is now published, with its styles, scripts and worker, and lets the service worker at an address answer with
 * them where there is no network. What an older page needed is let go. Without a network everything stays as it was kept.
 */
export function keepForOffline(serviceWorker: string, worker: string): void {
  // Browsers have neither at an address that is not secure.
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  Promise.all([register(serviceWorker, worker), keep()]).catch(() => undefined);
}

/** It answers for this page alone, and for the worker, whose script browsers do not ask for in the page's name. */
async function register(serviceWorker: string, worker: string): Promise<void> {
  for (const scope of [location.pathname, new URL('.', new URL(worker, location.href)).pathname])
    await navigator.serviceWorker.register(serviceWorker, { scope });
}

async function keep(): Promise<void> {
  const here = location.pathname;
  const response = await fetch(here);
  if (!response.ok) return;
  const cache = await caches.open(KEPT);
  const needed = await neededBy(response.clone());
  const standing = await cache.keys();
  const missing = needed.filter((address) => standing.every(({ url }) => url !== address));
  await cache.addAll(missing);
  await cache.put(here, response);
  const kept = new Set([...needed, new URL(here, location.href).href]);
  await Promise.all(standing.filter(({ url }) => !kept.has(url)).map((request) => cache.delete(request)));
}

/** The addresses of what a page needs: of the page as it was fetched, which may be newer than this one. */
async function neededBy(page: Response): Promise<string[]> {
  const fetched = new DOMParser().parseFromString(await page.text(), 'text/html');
  const elements = fetched.querySelectorAll('link[rel="stylesheet"], script[src], [data-check-worker]');
  return [...elements].flatMap((element) => {
    const path = ['href', 'src', 'data-check-worker'].find((name) => element.hasAttribute(name));
    return path === undefined ? [] : new URL(element.getAttribute(path) ?? '', location.href).href;
  });
}
