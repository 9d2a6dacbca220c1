import { measureNamed } from '../../../schemas/county.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { columnsNamed } from '../columns-named.ts';
import type { ExtractContext, Shape } from '../extract-context.ts';
import { measuresReportedBy } from '../find-dataset.ts';
import { isRemark } from '../is-remark.ts';
import { readAreaCells } from '../read-area-cell.ts';
import { readCount } from '../read-count.ts';
import { readPeriod } from '../read-period.ts';

/** A line for each figure: area, period, value, and the measure where the folder does not say it. */
export const tidy: Shape = {
  name: 'tidy',
  reads: ['measure', 'figures'],
  expects: 'the columns area, period and value (and measure, under figures/)',
  recognise(header, headerLine, context) {
    const { dataset, findings, figures } = context;
    const columns = columnsNamed(header);
    const area = columns.at('area');
    const code = columns.at('code');
    const measure = columns.at('measure');
    const period = columns.at('period-of-line');
    const value = columns.at('value');
    if ((area ?? code) === undefined || period === undefined || value === undefined) return null;
    if (dataset.kind === 'figures' && measure === undefined) return null;
    columns.tellOfRepeatsAndOthers(headerLine, findings);

    return {
      takeLine(cells, line) {
        if (isRemark(cells, context) || !columns.hasAllCells(cells, line, findings)) return;
        const cell = (at: number | undefined) => (at === undefined ? undefined : cells[at]);
        const place = { name: cell(area), code: cell(code), line, column: columns.heading(area ?? code) };
        const where = readAreaCells(place, context);
        const what = readMeasure(cell(measure), line, columns.heading(measure), context);
        const when = readPeriod(cell(period) ?? '');
        const found = cell(period)?.trim() ?? '';
        if (when === null) findings.add('period-not-understood', { line, column: columns.heading(period), found });
        const column = columns.heading(value);
        const count = readCount(cell(value) ?? '', { line, column, unit: what?.unit ?? 'figures' }, context);
        if (where === null || what === null || when === null || count === null) return;
        figures.add({ measure: what.id, area: where.code, period: when, value: count, line, column });
      },
      finish() {},
    };
  },
};

function readMeasure(cell: string | undefined, line: number, column: string, context: ExtractContext): Measure | null {
  const { county, dataset, findings, submitter } = context;
  const found = cell?.trim() ?? '';
  if (found === '' && dataset.kind === 'measure') return dataset.measure;
  const measure =
    measureNamed(county, found) ?? county.measures.find(({ label }) => label.toLowerCase() === found.toLowerCase());
  const allowed = measuresReportedBy(county, submitter);
  const expected = allowed.map(({ id }) => id).join(', ');
  const who = submitter.name;
  if (measure === undefined) findings.add('measure-not-known', { line, column, found, expected, who });
  else if (dataset.kind === 'measure' && dataset.measure !== measure) {
    findings.add('measure-contradicted', { line, column, found, expected: dataset.name });
  } else if (!allowed.includes(measure)) findings.add('measure-not-yours', { line, column, found, expected, who });
  else return measure;
  return null;
}
