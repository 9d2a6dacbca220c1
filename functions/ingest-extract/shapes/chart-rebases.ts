import { plainWords } from '../cells/plain-words.ts';
import { readSomeText } from '../cells/read-text.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { dayOfLine } from '../tables/day-of-line.ts';
import { FROM_MONTH_HEADINGS, type FromMonthColumn, saidFromMonth, saysFromMonth } from '../tables/said-from-month.ts';
import { stateOnce } from '../tables/state-once.ts';
import { type StatementColumns, type StatementHeadings, statementColumns } from '../tables/statement-columns.ts';

type Column = FromMonthColumn | 'decided-by' | 'decided-on';

const HEADINGS: StatementHeadings<Column> = [
  ['decided-by', /^((decided|agreed|approved) by|decision (by|of)|who decided)$/],
  [
    'decided-on',
    /^((decided|agreed|approved)( on)?|date (decided|agreed|approved)|decision date|date of (the )?decision)$/,
  ],
  ...FROM_MONTH_HEADINGS,
];

/**
 * The months with which it was decided that the control charts of a measure begin anew: that of the one area a line
 * names, or those of all where it names none. Who decided it and when is part of what is said.
 */
export const chartRebases: Shape = {
  name: 'chart-rebases',
  reads: ['chart-rebases'],
  expects: 'the columns measure, from (a month such as 2018-04), reason, decided by and decided on, and if wanted area',
  recognise(header, headerLine, context) {
    const columns = statementColumns(header, HEADINGS);
    if (!saysFromMonth(columns) || !columns.has('decided-by') || !columns.has('decided-on')) return null;
    columns.tellOfRepeatsAndOthers(headerLine, context.findings);
    return readLines(columns, context);
  },
};

function readLines(columns: StatementColumns<Column>, context: ExtractContext): LineReader {
  const { findings } = context;
  const state = stateOnce(context);
  return {
    takeLine(cells, line) {
      if (!columns.isLineToRead(cells, line, findings)) return;
      const said = saidFromMonth(columns, cells, line, context);
      const place = { line, column: columns.heading('decided-by') };
      const decidedBy = readSomeText(columns.cell('decided-by', cells), place, findings);
      const decidedOn = dayOfLine('decided-on', columns, cells, line, findings);
      if (said === null || decidedBy === null || decidedOn === null) return;
      const { measure, month, reason } = said;
      const area = said.area?.code ?? null;
      state(
        { kind: 'chart-rebases', line, area, measure, month, reason, decidedBy, decidedOn },
        {
          identity: [measure, area, month],
          called: `${measure} from ${month}`,
          column: columns.heading('measure'),
          said: [plainWords(reason), plainWords(decidedBy), decidedOn],
        },
      );
    },
    finish() {},
  };
}
