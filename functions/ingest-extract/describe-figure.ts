import { type County, measureNamed } from '../../schemas/county.ts';
import type { Figure } from '../../schemas/figure.ts';
import { describePeriod } from '../../schemas/period.ts';

/** What a figure is of, in words: `All recorded crime, Ashford, April to August 2019`. */
export function describeFigure(figure: Figure, county: County): string {
  return `${describeSeries(figure, county)}, ${describePeriod(figure.period)}`;
}

/** What a figure and those of other periods are of: `All recorded crime, Ashford`. */
export function describeSeries({ measure, area, aside }: Figure, county: County): string {
  const name = county.areas.find(({ code }) => code === area)?.name ?? aside?.ward ?? area;
  return `${measureNamed(county, measure)?.label ?? measure}, ${name}`;
}
