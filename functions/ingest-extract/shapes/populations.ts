import type { Shape } from '../shape.ts';
import { readEstimateLines } from './estimate-lines.ts';
import { readPopulationColumns, tellOfHeader } from './population-columns.ts';

const YEAR = /^(?:19|20)\d{2}$/;

/**
 * Mid-year population estimates, one a line: area, year, population. An estimate stands at 30 June,
 * so its figure has June of its year as its period.
 */
export const populations: Shape = {
  name: 'populations',
  reads: ['populations'],
  expects: 'the columns area (or area_code), year and population',
  recognise(header, headerLine, context, titles) {
    const columns = readPopulationColumns(header);
    const [people] = columns?.people ?? [];
    const yearAt = columns?.year;
    if (columns === null || people === undefined || yearAt === undefined) return null;
    if (columns.people.some(({ year }) => year !== null)) return null;
    tellOfHeader(columns, headerLine, titles, context);
    const yearColumn = header[yearAt]?.trim() ?? '';

    return readEstimateLines(
      columns,
      header,
      (cells, line) => {
        const year = cells[yearAt]?.trim() ?? '';
        if (YEAR.test(year)) return [{ year, cell: cells[people.at] ?? '', column: people.heading }];
        context.findings.add('year-not-understood', { line, column: yearColumn, found: year });
        return [];
      },
      context,
    );
  },
};
