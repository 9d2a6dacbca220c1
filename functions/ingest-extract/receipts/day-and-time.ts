/** `1 February 2019 at 09:00`, by the clocks of the United Kingdom. */
export function dayAndTime(instant: string): string {
  const date = new Date(instant);
  const day = date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
  return `${day} at ${date.toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' })}`;
}
