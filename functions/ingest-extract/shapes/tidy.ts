import type { FigureAside } from '../../../schemas/figure.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { measuresReportedBy } from '../../../schemas/who-sends-what.ts';
import { whyNoPeriod } from '../cells/period-in-doubt.ts';
import { readCount } from '../cells/read-count.ts';
import { measuresCalled } from '../cells/read-measure.ts';
import { rememberEach } from '../cells/remember-each.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { Shape } from '../shape.ts';
import { columnsNamed } from '../tables/columns-named.ts';
import { isRemark } from '../tables/is-remark.ts';
import { readAreaCells } from '../tables/read-area-cell.ts';
import { periodOfLine } from './period-of-line.ts';

/** Characters of a note that are kept. */
const LONGEST_NOTE = 500;

/** A line for each figure: area, period, value, the measure where the folder does not say it, and a note if there is one. */
export const tidy: Shape = {
  name: 'tidy',
  reads: ['measure', 'figures'],
  expects: 'the columns area, period and value (and measure, under figures/)',
  recognise(header, headerLine, context) {
    const { dataset, findings, figures } = context;
    const columns = columnsNamed(header);
    const periodKind = columns.has('period-of-line') ? 'period-of-line' : 'year';
    if (!(columns.has('area') || columns.has('code')) || !columns.has(periodKind) || !columns.has('value')) return null;
    if (dataset.kind === 'figures' && !columns.has('measure')) return null;
    // The figures of a ward are not those of the area that it is named beside.
    if (columns.has('ward')) return null;
    columns.tellOfRepeatsAndOthers(headerLine, findings);
    const column = columns.heading('value');
    const readMeasure = measureReader(context);
    const periodOf = rememberEach((cell) => periodOfLine(columns.heading(periodKind), cell));

    return {
      takeLine(cells, line) {
        if (isRemark(cells, context) || !columns.hasAllCells(cells, line, findings)) return;
        const area = readAreaCells(columns.areaCells(cells, line), context);
        const measure = readMeasure(columns.cell('measure', cells), line, columns.heading('measure'));
        const found = columns.cell(periodKind, cells)?.trim() ?? '';
        const period = periodOf(found);
        if (period === null) findings.add(whyNoPeriod(found), { line, column: columns.heading(periodKind), found });
        const unit = measure?.unit ?? 'figures';
        const count = readCount(columns.cell('value', cells) ?? '', { line, column, unit }, context);
        if (area === null || measure === null || period === null || count === null) return;
        const aside = { ...count.aside, ...noteOf(columns.cell('note', cells)) };
        const figure = { measure: measure.id, area: area.code, period, value: count.value, line, column };
        figures.add(Object.keys(aside).length > 0 ? { ...figure, aside } : figure);
      },
      finish() {},
    };
  },
};

/** A note goes wherever its number goes, as long as it is one and not a story. */
function noteOf(cell: string | undefined): FigureAside {
  const note = cell?.trim() ?? '';
  return note === '' ? {} : { note: note.slice(0, LONGEST_NOTE) };
}

/** Reads the cell that names a measure, by its identifier, its label or another name that it alone has; an empty one means what the folder says. */
function measureReader(
  context: ExtractContext,
): (cell: string | undefined, line: number, column: string) => Measure | null {
  const { county, dataset, findings, submitter } = context;
  const named = new Map(
    county.measures.flatMap((each) => [[each.label.toLowerCase(), each] as const, [each.id, each] as const]),
  );
  const allowed = new Set(measuresReportedBy(county, submitter));
  const who = submitter.name;
  const otherwiseCalled = rememberEach((text) => {
    const [only, another] = measuresCalled(county, text);
    return another === undefined ? (only ?? null) : null;
  });
  return (cell, line, column) => {
    const found = cell?.trim() ?? '';
    if (found === '' && dataset.kind === 'measure') return dataset.measure;
    const measure = named.get(found.toLowerCase()) ?? otherwiseCalled(found) ?? undefined;
    const whichMay = () => ({ line, column, found, who, expected: [...allowed].map(({ id }) => id).join(', ') });
    if (measure === undefined) findings.add('measure-not-known', whichMay);
    else if (dataset.kind === 'measure' && dataset.measure !== measure) {
      findings.add('measure-contradicted', { line, column, found, expected: dataset.name });
    } else if (!allowed.has(measure)) findings.add('measure-not-yours', whichMay);
    else return measure;
    return null;
  };
}
