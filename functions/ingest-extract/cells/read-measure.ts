import type { County } from '../../../schemas/county.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { plainWords } from './plain-words.ts';

/**
 * The measures that a text may mean: the one whose identifier it is, else all that are called so, by
 * label or by another name. Case, punctuation and `&` make no difference to a name.
 */
export function measuresCalled(county: County, text: string): Measure[] {
  const byId = county.measures.find(({ id }) => id === text.trim().toLowerCase());
  if (byId !== undefined) return [byId];
  const wanted = plainWords(text);
  return county.measures.filter(({ label, aliases = [] }) =>
    [label, ...aliases].some((name) => plainWords(name) === wanted),
  );
}
