import { POPULATION } from '../../../schemas/measure.ts';
import { columnsNamed } from '../columns-named.ts';
import type { ExtractContext } from '../extract-context.ts';
import { isRemark } from '../is-remark.ts';
import { readAreaCells } from '../read-area-cell.ts';
import { readCount } from '../read-count.ts';
import type { Shape } from '../shape.ts';

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
    if (!(columns.has('area') || columns.has('code')) || !columns.has('year') || !columns.has('value')) return null;
    columns.tellOfRepeatsAndOthers(headerLine, findings);
    const column = columns.heading('value');

    return {
      takeLine(cells, line) {
        if (isRemark(cells, context) || !columns.hasAllCells(cells, line, findings)) return;
        const area = readAreaCells(columns.areaCells(cells, line), context);
        const year = columns.cell('year', cells)?.trim() ?? '';
        if (!YEAR.test(year))
          findings.add('year-not-understood', { line, column: columns.heading('year'), found: year });
        const value = readPeople(columns.cell('value', cells) ?? '', line, column, context);
        if (area === null || !YEAR.test(year) || value === null) return;
        figures.add({ measure: POPULATION, area: area.code, period: `${year}-06`, value, line, column });
      },
      finish() {},
    };
  },
};

function readPeople(cell: string, line: number, column: string, context: ExtractContext): number | null {
  const people = readCount(cell, { line, column, unit: 'people' }, context);
  if (people?.value !== 0) return people?.value ?? null;
  context.findings.add('value-zero', { line, column, found: cell.trim() });
  return null;
}
