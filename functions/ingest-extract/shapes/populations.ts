import { POPULATION } from '../../../schemas/measure.ts';
import { columnsNamed } from '../columns-named.ts';
import type { ExtractContext, Shape } from '../extract-context.ts';
import { isRemark } from '../is-remark.ts';
import { readAreaCells } from '../read-area-cell.ts';
import { readCount } from '../read-count.ts';

const YEAR = /^(?:19|20)\d{2}$/;

/**
 * Mid-year population estimates, one a line: area, year, population. An estimate stands at 30 June,
 * so its figure has June of its year as its period.
 */
export const populations: Shape = {
  name: 'populations',
  reads: ['populations'],
  expects: 'the columns area (or area_code), year and population',
  recognise(header, headerLine, context) {
    const { findings, figures } = context;
    const columns = columnsNamed(header);
    const area = columns.at('area');
    const code = columns.at('code');
    const year = columns.at('year');
    const value = columns.at('value');
    if ((area ?? code) === undefined || year === undefined || value === undefined) return null;
    columns.tellOfRepeatsAndOthers(headerLine, findings);

    return {
      takeLine(cells, line) {
        if (isRemark(cells, context) || !columns.hasAllCells(cells, line, findings)) return;
        const cell = (at: number | undefined) => (at === undefined ? undefined : cells[at]);
        const place = { name: cell(area), code: cell(code), line, column: columns.heading(area ?? code) };
        const where = readAreaCells(place, context);
        const found = cell(year)?.trim() ?? '';
        if (!YEAR.test(found)) findings.add('year-not-understood', { line, column: columns.heading(year), found });
        const people = readPeople(cell(value) ?? '', line, columns.heading(value), context);
        if (where === null || !YEAR.test(found) || people === null) return;
        const period = `${found}-06`;
        figures.add({
          measure: POPULATION,
          area: where.code,
          period,
          value: people,
          line,
          column: columns.heading(value),
        });
      },
      finish() {},
    };
  },
};

function readPeople(cell: string, line: number, column: string, context: ExtractContext): number | null {
  const people = readCount(cell, { line, column, unit: 'people' }, context);
  if (people !== 0) return people;
  context.findings.add('value-zero', { line, column, found: cell.trim() });
  return null;
}
