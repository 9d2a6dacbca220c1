import * as z from 'zod';

/** The kinds of organisation that send extracts. */
export const submitterRole = z.enum(['police', 'county', 'district']);
export type SubmitterRole = z.infer<typeof submitterRole>;

const words = z.string().min(1);
const countedSchema = z.strictObject({ one: words, many: words, verb: words.optional() });

/**
 * What a figure counts.
 * - `counted` holds a sentence's words for `one` and for `many` of what is counted, and as `verb` those that follow "was" or
 *   "were": "killed or seriously injured on the roads". Without a verb they were "recorded".
 * - `polarity` says which way is better; a neutral measure is never called better or worse.
 * - `parent` is the measure that this one is a part of; a parent is the sum of its complete parts.
 *   An `ofWhich` measure is counted inside its parent but is not one of the parts that add up to it.
 * - `sumOf` names the measures that this one adds up, where they are not its parts in the tree.
 * - `aliases` are other names seen in extracts; a name may be one measure's label and its parent's alias.
 * - `allOffences` marks the one that every category of offences is part of: the root of the offence tree.
 * - `crimeType` is the name under which street-level records carry it.
 * - `comparedAs: 'denominator'` marks populations, which rates divide by and no ranking lists.
 */
export const measureSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  label: z.string().min(1),
  unit: z.string().min(1),
  counted: countedSchema.optional(),
  polarity: z.enum(['fewer-is-better', 'more-is-better', 'neutral']),
  reportedBy: z.array(submitterRole).min(1),
  aliases: z.array(z.string()).optional(),
  parent: z.string().optional(),
  sumOf: z.array(z.string()).optional(),
  ofWhich: z.literal(true).optional(),
  allOffences: z.literal(true).optional(),
  crimeType: z.string().optional(),
  comparedAs: z.literal('denominator').optional(),
});
export type Measure = z.infer<typeof measureSchema>;

/** The measure that holds mid-year population estimates; its figures stand at June, the month of the estimate. */
export const POPULATION = 'population';
