import type { Area } from '../../../schemas/area.ts';
import { measuresFromRecords, wholeArea } from '../../../schemas/county.ts';
import type { Figure } from '../../../schemas/figure.ts';
import { type Measure, POPULATION } from '../../../schemas/measure.ts';
import type { StatementOf } from '../../../schemas/statement.ts';
import { plainWords } from '../cells/plain-words.ts';
import { measuresCalled } from '../cells/read-measure.ts';
import { readSomeText, readText } from '../cells/read-text.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { AREA_HEADINGS, areaOfLine, hasAreaColumn } from '../tables/area-of-line.ts';
import { countyAreaOfTable } from '../tables/county-area-of-table.ts';
import { priorityReader } from '../tables/priority-of-line.ts';
import { stateOnce } from '../tables/state-once.ts';
import { type StatementColumns, type StatementHeadings, statementColumns } from '../tables/statement-columns.ts';
import { checkIndicator } from './check-indicator.ts';
import { readIndicatorFigure } from './indicator-figure.ts';

type Column = 'indicator' | 'previous period' | 'previous figure' | 'latest period' | 'latest figure' | OtherColumn;
type OtherColumn = 'priority' | 'comment' | 'area' | 'code';

const PREVIOUS = '(?:previous|prior|earlier|last year)';
const LATEST = '(?:latest|current|most recent|this year)';
const PERIOD = '(?:periods?|dates?|months?|year)$';
const FIGURE = '(?:figures?|values?|numbers?|count|total|data)$';

const HEADINGS: StatementHeadings<Column> = [
  ['previous period', new RegExp(`^${PREVIOUS}.*${PERIOD}`)],
  ['previous figure', new RegExp(`^${PREVIOUS}.*${FIGURE}`)],
  ['latest period', new RegExp(`^${LATEST}.*${PERIOD}`)],
  ['latest figure', new RegExp(`^${LATEST}.*${FIGURE}`)],
  ['indicator', /^(performance |key )?(indicators?|measures?)( name)?$/],
  ['priority', /^(csa )?(priority|priorities|theme)( area| theme)?$/],
  ['comment', /^(comments?|notes?|remarks?|commentary|narrative)$/],
  ...AREA_HEADINGS,
];

/**
 * The indicators of the county agreement, one on each line, with their figures in two periods and a
 * comment. Those that are measures known here are figures too, of the area that the table is about.
 */
export const countyIndicators: Shape = {
  name: 'county-indicators',
  reads: ['county-indicators'],
  expects:
    'the columns priority, indicator, previous period, previous figure, latest period, latest figure and comment',
  headerMaySpread: true,
  recognise(header, headerLine, context, titles) {
    const columns = statementColumns(header, HEADINGS);
    if (!columns.has('indicator') || !columns.has('latest period') || !columns.has('latest figure')) return null;
    columns.tellOfRepeatsAndOthers(headerLine, context.findings);
    const area = hasAreaColumn(columns)
      ? null
      : countyAreaOfTable(titles, headerLine, wholeArea(context.county), context);
    return readLines(columns, area, context);
  },
};

type Indicator = StatementOf<'county-indicators'>;

function readLines(columns: StatementColumns<Column>, tableArea: Area | null, context: ExtractContext): LineReader {
  const { figures, findings } = context;
  const state = stateOnce(context);
  const priorities = priorityReader(columns, context);

  function readFigure(which: 'previous' | 'latest', cells: readonly string[], line: number, measure: Measure | null) {
    const [period, figure] = [`${which} period`, `${which} figure`] as const;
    return readIndicatorFigure(
      { column: columns.heading(period), cell: columns.cell(period, cells) },
      { column: columns.heading(figure), cell: columns.cell(figure, cells) },
      { line, measure },
      context,
    );
  }

  function addFigures({ line, area, measure, previous, latest, comment }: Indicator): void {
    for (const [which, read] of [
      ['previous', previous],
      ['latest', latest],
    ] as const) {
      if (measure === null || read === null || read.value === null) continue;
      const { period, value, approximate } = read;
      // The comment is about the latest figure: beside the previous one it would say something else.
      const note = which === 'latest' && comment !== '' ? { note: comment } : {};
      const aside: Figure['aside'] = { ...(approximate && { approximate }), ...note };
      const column = columns.heading(`${which} figure`);
      const said = Object.keys(aside).length > 0 && { aside };
      figures.add({ measure, area, period, value, line, column, ...said });
    }
  }

  return {
    takeLine(cells, line) {
      if (priorities.takesAsHeading(cells, line) || !columns.isLineToRead(cells, line, findings)) return;
      const column = columns.heading('indicator');
      const indicator = readSomeText(columns.cell('indicator', cells), { line, column }, findings);
      const place = { line, column: columns.heading('comment') };
      const comment = readText(columns.cell('comment', cells), place, findings);
      const priority = priorities.priorityOf(cells, line);
      const area = hasAreaColumn(columns) ? areaOfLine(columns, cells, line, context) : tableArea;
      const measure = indicator === null ? null : measureOf(indicator, { line, column }, context);
      const previous = readFigure('previous', cells, line, measure);
      const latest = readFigure('latest', cells, line, measure);
      if (indicator === null || comment === null || priority === null || area === null) return;
      if (previous === undefined || latest === undefined) return;
      const read = {
        kind: 'county-indicators',
        line,
        area: area.code,
        priority,
        indicator,
        previous,
        latest,
        comment,
      } as const;
      const statement: Indicator = { ...read, measure: measure?.id ?? null };
      checkIndicator(statement, { latest: columns.heading('latest period'), comment: place.column }, context);
      const identity = [area.code, plainWords(indicator), previous?.period ?? null, latest?.period ?? null];
      state(statement, { identity, called: indicator, column, said: [previous, latest, comment] });
      addFigures(statement);
    },
    finish: priorities.finish,
  };
}

/** The measure that an indicator is, or null, and a finding, where it is none that is known here, or could be two. */
function measureOf(
  found: string,
  place: { line: number; column: string },
  { county, findings }: ExtractContext,
): Measure | null {
  const { byType, all } = measuresFromRecords(county);
  const called = measuresCalled(county, found).filter(
    (measure) => measure.id !== POPULATION && measure !== all && !byType.includes(measure),
  );
  const [only, another] = called;
  if (another === undefined && only !== undefined) return only;
  if (only === undefined) findings.add('indicator-not-a-measure', { ...place, found });
  else findings.add('measure-ambiguous', { ...place, found, expected: called.map(({ id }) => id).join(', ') });
  return null;
}
