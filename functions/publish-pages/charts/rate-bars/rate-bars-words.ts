import type { TotalComparison } from '../../../../schemas/comparison.ts';
import { counted, shown } from '../../../../schemas/plain-text.ts';
import { rateInWords } from '../../words/numbers.ts';
import type { RatedArea } from './rate-bar.tsx';

/** What the bars show, in one sentence; the areas are those with a rate, highest first. */
export function rateBarsInWords(rated: readonly RatedArea[], county: TotalComparison | null): string {
  const [highest, lowest] = [rated[0], rated.at(-1)];
  if (highest === undefined || lowest === undefined) return '';
  const range =
    rated.length === 1
      ? `${nameAndRate(highest)} per 1,000 people`
      : `Rates of ${counted(rated.length, 'area')} per 1,000 people, from ${nameAndRate(highest)} down to ${nameAndRate(lowest)}`;
  const ofCounty =
    county?.ratePer1000 == null ? '' : `, beside ${rateInWords(county.ratePer1000)} in ${shown(county.name)}`;
  const standing = (['higher', 'lower'] as const).map((side) => {
    const names = rated.filter(({ againstCounty }) => againstCounty === side).map(({ name }) => shown(name));
    return names.length === 0 ? '' : `; ${side} beyond the limits: ${names.join(', ')}`;
  });
  return `${range}${ofCounty}${standing.join('')}.`;
}

function nameAndRate({ name, ratePer1000 }: RatedArea): string {
  return `${shown(name)} (${rateInWords(ratePer1000)})`;
}
