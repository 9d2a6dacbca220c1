import type { Area } from '../../schemas/area.ts';
import { type County, comparedAreas, comparedWithin, containingAreas, wholeArea } from '../../schemas/county.ts';
import type { CurrentFigures } from '../what-counts/current-figures.ts';
import { type CurrentStatement, statementsOfKind } from '../what-counts/current-statements.ts';
import { type IncompleteExtracts, incompleteExtracts } from './incomplete-extracts.ts';
import { knownPopulations, type Populations } from './populations.ts';
import { type WithheldWards, withheldWards } from './withheld-wards.ts';

/** An area that contains others, with those of its areas that are set side by side. */
export type Container = { area: Area; isWhole: boolean; districts: string[] };

/**
 * What every comparison of a snapshot stands on: the areas side by side, those around them, and their people; where
 * series break, which records are incomplete, and which counts of wards are withheld.
 */
export type Footing = {
  areas: Area[];
  containers: Container[];
  populations: Populations;
  breaks: CurrentStatement<'series-breaks'>[];
  incomplete: IncompleteExtracts;
  withheld: WithheldWards;
};

/** Works out once what the comparisons of all measures share. */
export function footingOf(county: County, figures: CurrentFigures, statements: readonly CurrentStatement[]): Footing {
  const whole = wholeArea(county);
  return {
    areas: comparedAreas(county),
    containers: containingAreas(county).map((area) => ({
      area,
      isWhole: area.code === whole.code,
      districts: comparedWithin(county, area).map((district) => district.code),
    })),
    populations: knownPopulations(county, figures),
    breaks: statementsOfKind(statements, 'series-breaks'),
    incomplete: incompleteExtracts(county, figures),
    withheld: withheldWards(county, figures),
  };
}
