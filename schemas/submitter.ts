import * as z from 'zod';
import { areaCode } from './area.ts';
import { submitterRole } from './measure.ts';

/**
 * An organisation that may drop extracts: its role says which measures it may report,
 * `areas` for which places. `names` settles what this sender means by a name that two areas
 * could claim: the police's "Kent" is the force area, Medway included. `recordsOf` is the name
 * under which its records of incidents carry the force.
 */
export const submitterSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  name: z.string().min(1),
  role: submitterRole,
  areas: z.array(areaCode).min(1),
  names: z.record(z.string(), areaCode).optional(),
  recordsOf: z.string().min(1).optional(),
});
export type Submitter = z.infer<typeof submitterSchema>;
