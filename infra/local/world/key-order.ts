/** Gives the sequencer of each write and removal of a key, in the order in which they are made. */
export type KeyOrder = (key: string, time: Date) => string;

/**
 * Sequencers are made of the time a change counts as made, so that replaying the same folder gives the
 * same ones. But what is done to a key later comes later, though it be to put an older file back.
 */
export function keyOrder(): KeyOrder {
  const last = new Map<string, number>();
  return (key, time) => {
    const place = Math.max(time.getTime(), (last.get(key) ?? 0) + 1);
    last.set(key, place);
    return place.toString(16).toUpperCase().padStart(16, '0');
  };
}
