import type { Break } from '../../schemas/comparison.ts';
import type { County } from '../../schemas/county.ts';

/** Whether a break concerns an area: it is everywhere, or there, or in an area around it or within it. */
export function concerns({ area: broken }: Pick<Break, 'area'>, area: string, county: County): boolean {
  return broken === null || around(area, county).includes(broken) || around(broken, county).includes(area);
}

/** Whether a break is of all that an area has: everywhere, there, or in an area around it. */
export function isOfAllIn({ area: broken }: Break, area: string, county: County): boolean {
  return broken === null || around(area, county).includes(broken);
}

/** An area and all that contain it. */
function around(code: string | null, county: County): string[] {
  if (code === null) return [];
  const area = county.areas.find((candidate) => candidate.code === code);
  return [code, ...around(area?.within ?? null, county)];
}
