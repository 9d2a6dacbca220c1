import type { Area } from '../../../schemas/area.ts';
import { type County, comparedAreas, comparedWithin, containingAreas, wholeArea } from '../../../schemas/county.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { addendsOf } from '../../comparison-rules/addends.ts';
import type { CurrentFigures } from '../../what-counts/current-figures.ts';
import { type CurrentStatement, statementsOfKind } from '../../what-counts/current-statements.ts';
import { type FigureFinder, figureFinder } from '../windows/window-figures.ts';
import { type SidesFinder, sidesFinder } from '../windows/window-sides.ts';
import type { WithheldWards } from '../withholding/withheld-wards.ts';
import { type IncompleteExtracts, incompleteExtracts } from './incomplete-extracts.ts';
import { knownPopulations, type Populations } from './populations.ts';

/** An area that contains others, with those of its areas that are set side by side. */
export type Container = { area: Area; isWhole: boolean; districts: string[] };

/**
 * What every comparison of a snapshot stands on: the areas side by side, those around them, and their people; what all
 * measures count; where series break and charts begin anew, which areas are comparable, which records are incomplete, and which counts of wards are
 * withheld.
 */
export type Footing = {
  county: County;
  areas: Area[];
  containers: Container[];
  /** The measures that each measure adds up, by its id. */
  addends: ReadonlyMap<string, Measure[]>;
  populations: Populations;
  find: FigureFinder;
  sides: SidesFinder;
  breaks: CurrentStatement<'series-breaks'>[];
  rebases: CurrentStatement<'chart-rebases'>[];
  comparable: CurrentStatement<'comparable-areas'>[];
  incomplete: IncompleteExtracts;
  withheld: WithheldWards;
};

/** Works out once what the comparisons of all measures share. */
export function footingOf(
  county: County,
  figures: CurrentFigures,
  statements: readonly CurrentStatement[],
  withheld: WithheldWards,
): Footing {
  const whole = wholeArea(county);
  const find = figureFinder(figures);
  return {
    county,
    areas: comparedAreas(county),
    containers: containingAreas(county).map((area) => ({
      area,
      isWhole: area.code === whole.code,
      districts: comparedWithin(county, area).map((district) => district.code),
    })),
    addends: new Map(county.measures.map((measure) => [measure.id, addendsOf(measure, county)])),
    populations: knownPopulations(county, figures),
    find,
    sides: sidesFinder(find),
    breaks: statementsOfKind(statements, 'series-breaks'),
    rebases: statementsOfKind(statements, 'chart-rebases'),
    comparable: statementsOfKind(statements, 'comparable-areas'),
    incomplete: incompleteExtracts(county, figures),
    withheld,
  };
}
