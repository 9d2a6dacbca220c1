import type { Area } from '../../schemas/area.ts';
import { type County, comparedAreas, comparedWithin, containingAreas, wholeArea } from '../../schemas/county.ts';
import type { CurrentFigures } from '../what-counts/current-figures.ts';
import { knownPopulations, type Populations } from './populations.ts';

/** An area that contains others, with those of its areas that are set side by side. */
export type Container = { area: Area; isWhole: boolean; districts: string[] };

/** What every comparison of a snapshot stands on: the areas side by side, those around them, and their people. */
export type Footing = { areas: Area[]; containers: Container[]; populations: Populations };

/** Works out once what the comparisons of all measures share. */
export function footingOf(county: County, figures: CurrentFigures): Footing {
  const whole = wholeArea(county);
  return {
    areas: comparedAreas(county),
    containers: containingAreas(county).map((area) => ({
      area,
      isWhole: area.code === whole.code,
      districts: comparedWithin(county, area).map((district) => district.code),
    })),
    populations: knownPopulations(county, figures),
  };
}
