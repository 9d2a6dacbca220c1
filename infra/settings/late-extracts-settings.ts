import * as z from 'zod';
import { kent } from '../../schemas/reference/kent/county.ts';
import { maySend } from '../../schemas/who-sends-what.ts';
import { wholeNumber } from './words.ts';

/** The extracts that are expected, as `<submitter>/<dataset>`, each with the days after which it is late. */
export const lateAfterDays = z.record(
  z.string().refine(isAnExtract, {
    error: 'must name a submitter and a dataset that it sends, such as "kent-police/all-crime"',
  }),
  wholeNumber({ min: 1, max: 1000, of: 'days' }),
  { error: 'must be an object such as { "kent-police/all-crime": 45 }, which may be empty' },
);

function isAnExtract(name: string): boolean {
  const [id, dataset = '', ...more] = name.split('/');
  const submitter = kent.submitters.find((one) => one.id === id);
  return submitter !== undefined && more.length === 0 && maySend(kent, submitter, dataset);
}
