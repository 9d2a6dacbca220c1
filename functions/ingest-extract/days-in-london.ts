const ZONE = 'Europe/London';
// Made when first needed: making both was a fifth of what loading the function took.
let month: Intl.DateTimeFormat | undefined;
let day: Intl.DateTimeFormat | undefined;

/** The month, `YYYY-MM`, in which a moment (ISO date and time) falls on the clocks of London. */
export function monthInLondon(moment: string): string {
  month ??= new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: '2-digit', timeZone: ZONE });
  const parts = new Map(month.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}`;
}

/** The day of a moment on the clocks of London: `3 May 2019`. */
export function dayInLondon(moment: string): string {
  day ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: ZONE });
  return day.format(new Date(moment));
}
