// By the clocks of the United Kingdom. Made once, since making one takes longer than all else that a day needs.
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });

/** `1 February 2019` of an ISO date or moment, by the clocks of the United Kingdom. */
export function dayInWords(moment: string): string {
  return DAY.format(new Date(moment));
}

/** `1 February 2019 at 09:00` of an ISO moment, by the clocks of the United Kingdom. */
export function momentInWords(moment: string): string {
  return `${dayInWords(moment)} at ${TIME.format(new Date(moment))}`;
}
