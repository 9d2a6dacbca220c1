import type { Area } from '../../../schemas/area.ts';
import { plainWords } from '../cells/plain-words.ts';
import type { ExtractContext } from '../extract-context.ts';

/**
 * The areas that a text names as whole words, each once. The longest names are looked for first: "Kent and
 * Medway" names neither Kent nor Medway. A name that two areas could claim means what the sender means by
 * it, and the sender's own name says who counted, not where.
 */
export function areasNamed(text: string, { county, readArea, submitter }: ExtractContext): Area[] {
  const names = county.areas
    .flatMap((area) => [area.name, area.code, ...area.aliases])
    .sort((one, other) => other.length - one.length);
  const named: Area[] = [];
  let words = ` ${plainWords(text)} `;
  for (const name of names) {
    const wanted = ` ${plainWords(name)} `;
    const area = readArea(name);
    if (area === undefined || !words.includes(wanted)) continue;
    words = words.replaceAll(wanted, ' / ');
    if (!named.includes(area) && name !== submitter.name) named.push(area);
  }
  return named;
}
