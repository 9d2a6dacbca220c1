const ZONE = 'Europe/London';
const MONTH = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: '2-digit', timeZone: ZONE });
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: ZONE });

/** The month, `YYYY-MM`, in which a moment (ISO date and time) falls on the clocks of London. */
export function monthInLondon(moment: string): string {
  const parts = new Map(MONTH.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}`;
}

/** The day of a moment on the clocks of London: `3 May 2019`. */
export function dayInLondon(moment: string): string {
  return DAY.format(new Date(moment));
}
