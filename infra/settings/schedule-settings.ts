import * as z from 'zod';

const timeOfDay = z
  .string({ error: 'must be a time of day such as "05:30"' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time of day such as "05:30"', abort: true })
  .refine((time) => !time.startsWith('01:'), {
    error: 'must not lie between 01:00 and 01:59, which does not happen on the last Sunday of March',
  });

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

/**
 * When snapshots are published, HH:MM on the clocks of `timeZone`: every day at `dailyAt`, and once more on the
 * `weekdays` on which papers for meetings are sent out, `at` a time before they are.
 */
export const scheduleSettings = z.strictObject(
  {
    timeZone: z.literal('Europe/London', { error: 'must be "Europe/London", whose days the figures are counted in' }),
    dailyAt: timeOfDay,
    beforeMeetings: z.strictObject(
      {
        weekdays: z
          .array(z.enum(WEEKDAYS, { error: `must be one of ${WEEKDAYS.join(', ')}` }), {
            error: `must be a list of weekdays from ${WEEKDAYS.join(', ')}`,
          })
          .min(1, { error: 'must name at least one weekday' }),
        at: timeOfDay,
      },
      { error: 'must be an object with "weekdays" and "at", such as { "weekdays": ["MON"], "at": "16:00" }' },
    ),
  },
  { error: 'must be an object with "timeZone", "dailyAt" and "beforeMeetings"' },
);

/** So many minutes after a time of day, on the same clock: `23:50` and twenty are `00:10`. */
export function minutesLater(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const later = (hours * 60 + past + minutes) % (24 * 60);
  return [Math.floor(later / 60), later % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
