import { wholeArea } from '../../../schemas/county.ts';
import { plainWords } from '../cells/plain-words.ts';
import { readDate } from '../cells/read-date.ts';
import { measuresCalled } from '../cells/read-measure.ts';
import { readPeriod } from '../cells/read-period.ts';
import { readSomeText } from '../cells/read-text.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { AREA_HEADINGS, areaOfLineIfAny } from '../tables/area-of-line.ts';
import { stateOnce } from '../tables/state-once.ts';
import { type StatementColumns, type StatementHeadings, statementColumns } from '../tables/statement-columns.ts';

type Column = 'measure' | 'from' | 'reason' | 'code' | 'area';

const HEADINGS: StatementHeadings<Column> = [
  ['measure', /^(measure|measure id|indicator|series)$/],
  [
    'from',
    /^(from|from month|month|month from|since|date|start|starts|starting|effective( from| date)?|break|break (in|from|month|date)|changed)$/,
  ],
  [
    'reason',
    /^(reason|reason for (the )?break|why|cause|explanation|what changed|change|description|notes?|comments?)$/,
  ],
  ...AREA_HEADINGS,
];

/**
 * The months from which a measure is recorded in another way, so that figures on either side cannot be
 * compared: of one area, or of all where the line names none.
 */
export const seriesBreaks: Shape = {
  name: 'series-breaks',
  reads: ['series-breaks'],
  expects: 'the columns measure, from (a month such as 2018-04) and reason, and if wanted area',
  recognise(header, headerLine, context) {
    const columns = statementColumns(header, HEADINGS);
    if (!columns.has('measure') || !columns.has('from') || !columns.has('reason')) return null;
    columns.tellOfRepeatsAndOthers(headerLine, context.findings);
    return readLines(columns, context);
  },
};

function readLines(columns: StatementColumns<Column>, context: ExtractContext): LineReader {
  const { county, findings } = context;
  const state = stateOnce(context);

  function readMeasure(cells: readonly string[], line: number): string | null {
    const column = columns.heading('measure');
    const found = readSomeText(columns.cell('measure', cells), { line, column }, findings);
    if (found === null) return null;
    const [only, ...others] = measuresCalled(county, found);
    if (only !== undefined && others.length === 0) return only.id;
    const meant = only === undefined ? county.measures : [only, ...others];
    const code = only === undefined ? 'break-of-unknown-measure' : 'measure-ambiguous';
    findings.add(code, { line, column, found, expected: meant.map(({ id }) => id).join(', ') });
    return null;
  }

  return {
    takeLine(cells, line) {
      if (!columns.isLineToRead(cells, line, findings)) return;
      const measure = readMeasure(cells, line);
      const named = areaOfLineIfAny(columns, cells, line, context);
      const [column, found] = [columns.heading('from'), columns.cell('from', cells)];
      const month = readMonth(found);
      if (month === null) findings.add('month-not-understood', { line, column, found });
      const place = { line, column: columns.heading('reason') };
      const reason = readSomeText(columns.cell('reason', cells), place, findings);
      if (measure === null || named === undefined || month === null || reason === null) return;
      // A break of the whole area is one of every area in it.
      const area = named === wholeArea(county) ? null : (named?.code ?? null);
      state(
        { kind: 'series-breaks', line, area, measure, month, reason },
        {
          identity: [measure, area, month],
          called: `${measure} from ${month}`,
          column: columns.heading('measure'),
          said: plainWords(reason),
        },
      );
    },
    finish() {},
  };
}

/** A month, or the first day of one: a break on another day leaves a month that is neither. */
function readMonth(cell: string): string | null {
  const period = readPeriod(cell);
  if (period !== null) return period.includes('/') ? null : period;
  const date = readDate(cell);
  return date.state === 'day' && date.day.endsWith('-01') ? date.day.slice(0, 7) : null;
}
