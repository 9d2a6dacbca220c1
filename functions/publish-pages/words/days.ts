/** `1 February 2019` of an ISO date or moment, by the clocks of the United Kingdom. */
export function dayInWords(moment: string): string {
  return new Date(moment).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
}

/** `1 February 2019 at 09:00` of an ISO moment, by the clocks of the United Kingdom. */
export function momentInWords(moment: string): string {
  const time = new Date(moment).toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });
  return `${dayInWords(moment)} at ${time}`;
}
