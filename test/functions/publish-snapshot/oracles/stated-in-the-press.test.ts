import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { TotalComparison } from '../../../../schemas/comparison.ts';
import { describeWith, shared } from '../../../shared-folder.ts';
import { codeOf } from '../police-table-of-2019.ts';
import { sentUpload } from '../sent-upload.ts';
import { comparisonOf, entryOf, publishedOf } from './published.ts';

const FOLDER = 'data/oracle-published';
const KENT = codeOf('Kent and Medway');

const statementSchema = z.object({
  what: z.string(),
  old: z.number().optional(),
  new: z.number().optional(),
  change: z.number().optional(),
  stated_pct: z.number(),
  pct_1dp: z.number().optional(),
  implied_old_between: z.tuple([z.number(), z.number()]).optional(),
});
type Statement = z.infer<typeof statementSchema>;

describeWith(FOLDER)('what newspapers printed of crime in Kent', () => {
  let statements: Statement[];

  beforeAll(() => {
    const expected = JSON.parse(readFileSync(shared(FOLDER, 'expected.json'), 'utf8'));
    statements = z.array(statementSchema).parse(expected.statements);
  });

  const stated = (about: RegExp) => {
    const found = statements.find(({ what }) => about.test(what));
    if (found === undefined) throw new Error(`nothing is stated of ${about}`);
    return found;
  };

  test.each([
    [
      /calendar 2019 against 2018/,
      'all-crime',
      '192,841 offences were recorded across Kent and Medway in 2019, 4,244 fewer than in 2018 (−2.2 %).',
    ],
    [
      /theft from the person/,
      'street-crime-theft-from-the-person',
      expect.stringMatching(/^1,374 .* across Kent and Medway in 2019, 311 more than in 2018 \(\+29\.3 %\)\.$/),
    ],
  ])('%s comes out again, in a sentence too', (about, measure, sentence) => {
    const { old = Number.NaN, new: now = Number.NaN, pct_1dp, stated_pct, change = now - old } = stated(about);
    const total = published(measure, { '2018-01/2018-12': old, '2019-01/2019-12': now });
    expect(total).toMatchObject({ current: now, previous: old, change, changePercent: pct_1dp, sentence });
    expect(Math.round(total.changePercent ?? Number.NaN)).toBe(stated_pct);
    expect(total).toMatchObject({ moreThanChance: true, basis: { current: 'as-sent', previous: 'as-sent' } });
  });

  test('of 873 fewer, 0.6 % fewer, the year before had between 134,308 and 158,727, to the last offence', () => {
    const { change = Number.NaN, stated_pct, implied_old_between: [least, most] = [] } = stated(/year to March 2005/);
    const percentOf = (old = Number.NaN) =>
      published('all-crime', { '2003-04/2004-03': old, '2004-04/2005-03': old + change }).changePercent;
    expect([least, most].map(percentOf)).toEqual([stated_pct, stated_pct]);
    expect(percentOf((least ?? Number.NaN) - 1)).toBe(-0.7);
    expect(percentOf((most ?? Number.NaN) + 1)).toBe(-0.5);
  });
});

/** What is published of Kent and Medway in the newer of two periods. */
function published(measure: string, counts: Record<string, number>): TotalComparison {
  const figures = Object.entries(counts).map(([period, value]) => ({ measure, area: KENT, period, value }));
  const newest = Object.keys(counts).sort().at(-1) ?? '';
  return entryOf(comparisonOf(publishedOf([sentUpload(figures)], measure), newest).totals, KENT);
}
