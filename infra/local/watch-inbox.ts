import { watch } from 'chokidar';
import { dropFiles, isHidden, keyOf } from './folder-extracts.ts';
import type { World } from './world/world-from-template.ts';

/** A change to the inbox that was passed on to the bucket, or what went wrong with it. */
export type InboxChange = { place: string; removed: boolean; fault?: unknown };

/**
 * Passes on to the upload bucket whatever is put into a folder, changed there or removed, one change
 * after the other: each is told of, and what is then done about it is done, before the next is looked
 * at. Pipes are passed over, as they are when a folder is taken whole.
 */
export function watchInbox(world: World, inbox: string, onChange: (change: InboxChange) => Promise<void>): void {
  const watcher = watch(inbox, {
    ignored: (path, found) => isHidden(inbox, path) || (found !== undefined && !found.isFile() && !found.isDirectory()),
    ignoreInitial: true,
    // A file still being written is not read yet: it is when nothing has come for a second.
    awaitWriteFinish: { stabilityThreshold: 1000, pollInterval: 100 },
  });
  let work = Promise.resolve();
  const passOn = (path: string, removed: boolean) => {
    const place = keyOf(inbox, path);
    work = work
      .then(() => (removed ? world.remove(place) : dropFiles(world, [{ path, key: place }])))
      .then(() => onChange({ place, removed }))
      .catch((fault: unknown) => onChange({ place, removed, fault }));
  };
  watcher.on('add', (path) => passOn(path, false));
  watcher.on('change', (path) => passOn(path, false));
  watcher.on('unlink', (path) => passOn(path, true));
  watcher.on('error', (fault) => void onChange({ place: inbox, removed: false, fault }));
}
