import type { LocalFunctions } from './local-functions.ts';
import type { ObjectEvent } from './object-event.ts';
import type { Receiver } from './wiring.ts';

/** Functions that are handed events without anybody waiting for what they answer. */
export type EventReceivers = {
  hand(event: ObjectEvent, receiver: Receiver): void;
  /** Whether one of them is at work, or is to be tried again. Throws what kept an event from being given up. */
  isBusy(): boolean;
};

/**
 * Hands events to functions as Lambda does: again at once where one fails, as often as the template says, and then to `giveUp`.
 * What fails once it is told to stop was stopped itself.
 */
export function eventReceivers(
  functions: LocalFunctions,
  giveUp: (event: ObjectEvent, receiver: Receiver) => Promise<void>,
  stopping: AbortSignal,
): EventReceivers {
  const inHand = new Set<Promise<void>>();
  const faults: unknown[] = [];

  async function take(event: ObjectEvent, receiver: Receiver): Promise<void> {
    for (let tried = 0; tried < receiver.tries; tried += 1) {
      const outcome = await functions.invoke(receiver.functionName, event);
      if ('result' in outcome || stopping.aborted) return;
      functions.showFailure(receiver.functionName, outcome);
    }
    await giveUp(event, receiver);
  }

  return {
    hand(event, receiver) {
      const taking = take(event, receiver)
        .catch((fault: unknown) => void faults.push(fault))
        .finally(() => inHand.delete(taking));
      inHand.add(taking);
    },
    isBusy() {
      if (faults.length > 0) throw faults[0];
      return inHand.size > 0;
    },
  };
}
