import type { CheckProgress, CheckRequest } from './worker-messages.ts';

/** Checks a file at a time, beside the page so that the page answers meanwhile. */
type Checker = {
  check(request: CheckRequest, hear: (progress: CheckProgress) => void): void;
  /** Lets go of the file that is being checked, of which nothing more is heard. */
  cancel(): void;
};

const NOT_LOADED =
  'The part of this page that reads files did not load. Nothing was sent or stored. Load this page again, and if it fails again, tell the county team.';

/** Starts the worker at an address right away, so that nothing has to be fetched once a file is chosen. */
export function startChecker(address: string): Checker {
  let hear: ((progress: CheckProgress) => void) | null = null;
  let worker: Worker | null = start();

  function start(): Worker {
    const started = new Worker(address);
    started.addEventListener('message', ({ data }: MessageEvent<CheckProgress>) => {
      const told = hear;
      if (data.kind !== 'read') hear = null;
      told?.(data);
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      const told = hear;
      hear = null;
      worker = null;
      told?.({ kind: 'failed', because: NOT_LOADED });
    });
    return started;
  }

  return {
    check(request, listener) {
      hear = listener;
      worker ??= start();
      worker.postMessage(request);
    },
    cancel() {
      hear = null;
      worker?.terminate();
      worker = start();
    },
  };
}
