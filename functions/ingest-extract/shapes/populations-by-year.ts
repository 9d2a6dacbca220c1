import type { Shape } from '../shape.ts';
import { readEstimateLines } from './estimate-lines.ts';
import { readPopulationColumns, tellOfHeader } from './population-columns.ts';

/**
 * Mid-year population estimates as the statistics office publishes them: an area on each line and a
 * column for each year, among others that are passed over, such as densities and components of change.
 */
export const populationsByYear: Shape = {
  name: 'populations-by-year',
  reads: ['populations'],
  expects: 'a column of areas or codes and a column for each year, such as "Mid-2018" or "population_2018"',
  recognise(header, headerLine, context, titles) {
    const columns = readPopulationColumns(header);
    if (columns === null || columns.year !== undefined) return null;
    const years = columns.people.flatMap(({ at, heading, year }) => (year === null ? [] : [{ at, heading, year }]));
    if (years.length < columns.people.length) return null;
    tellOfHeader(columns, headerLine, titles, context);
    return readEstimateLines(
      columns,
      header,
      (cells) => years.map(({ at, heading, year }) => ({ year, cell: cells[at] ?? '', column: heading })),
      context,
    );
  },
};
