import * as z from 'zod';
import { type Area, areaSchema, isCompared } from './area.ts';
import { type Measure, measureSchema } from './measure.ts';
import { partnershipSchema } from './partnership.ts';
import { populationEditionSchema, rateDenominator } from './population.ts';
import { submitterSchema } from './submitter.ts';

/**
 * Everything about one county that is data rather than code: its areas, measures, senders and populations. Which
 * population its rates divide by is a custom of the county too.
 */
export const countySchema = z.strictObject({
  name: z.string().min(1),
  areas: z.array(areaSchema).min(1),
  measures: z.array(measureSchema).min(1),
  submitters: z.array(submitterSchema).min(1),
  partnerships: z.array(partnershipSchema),
  populations: populationEditionSchema,
  rateDenominator,
});
export type County = z.infer<typeof countySchema>;

/** The areas that are set side by side, in the order of their names, and of their codes where two have one name. */
export function comparedAreas(county: County): Area[] {
  const isBefore = (one: Area, other: Area) =>
    one.name === other.name ? one.code < other.code : one.name < other.name;
  return county.areas.filter(isCompared).sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

/** The areas that contain others, widest first: each gets a total beside the districts. */
export function containingAreas(county: County): Area[] {
  return county.areas
    .filter((area) => !isCompared(area))
    .sort((one, other) => depth(county, one) - depth(county, other) || (one.code < other.code ? -1 : 1));
}

/** The areas set side by side that lie within another, at any depth. */
export function comparedWithin(county: County, container: Area): Area[] {
  return comparedAreas(county).filter((area) => liesWithin(county, area, container.code));
}

/** The widest area: the one within no other, whose total every district is part of. */
export function wholeArea(county: County): Area {
  const whole = county.areas.find((area) => area.within === null);
  if (whole === undefined) throw new Error(`no area of ${county.name} is within no other: mend its areas.json`);
  return whole;
}

/** A measure by its id, or undefined where the county has none of that id. */
export function measureNamed(county: County, id: string): Measure | undefined {
  return county.measures.find((measure) => measure.id === id);
}

/** The measure that every category of offences is part of, or undefined where the county has no such tree. */
export function allOffences(county: County): Measure | undefined {
  return county.measures.find((measure) => measure.allOffences);
}

/** The measures counted from street-level records: one for each crime type, and the one they are parts of. */
export function measuresFromRecords(county: County): { byType: Measure[]; all: Measure | undefined } {
  const byType = county.measures.filter((measure) => measure.crimeType !== undefined);
  return { byType, all: county.measures.find((measure) => measure.id === byType[0]?.parent) };
}

function liesWithin(county: County, area: Area, code: string): boolean {
  if (area.within === null) return false;
  if (area.within === code) return true;
  const container = county.areas.find((candidate) => candidate.code === area.within);
  return container !== undefined && liesWithin(county, container, code);
}

function depth(county: County, area: Area): number {
  const container = county.areas.find((candidate) => candidate.code === area.within);
  return container === undefined ? 0 : 1 + depth(county, container);
}
