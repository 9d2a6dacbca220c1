import * as z from 'zod';

/** E-mail addresses that are written to, each once. */
export const addresses = z
  .array(z.email({ error: 'must be an e-mail address' }), {
    error: 'must be a list of e-mail addresses, which may be empty',
  })
  .refine((all) => new Set(all.map((one) => one.toLowerCase())).size === all.length, {
    error: 'must name no address twice',
  });
