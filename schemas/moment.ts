import * as z from 'zod';

/** A moment as somebody writes it, with its zone: `2019-02-01T09:00:00Z`, or `2019-07-01T10:00:00+01:00`; given in UTC. */
export const momentSchema = z.iso
  .datetime({ offset: true, error: 'write the moment with its zone, as 2019-02-01T09:00:00Z' })
  .transform((time) => new Date(time).toISOString());
