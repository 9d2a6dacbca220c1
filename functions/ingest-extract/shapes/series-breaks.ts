import { wholeArea } from '../../../schemas/county.ts';
import { plainWords } from '../cells/plain-words.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { FROM_MONTH_HEADINGS, type FromMonthColumn, saidFromMonth, saysFromMonth } from '../tables/said-from-month.ts';
import { stateOnce } from '../tables/state-once.ts';
import { type StatementColumns, statementColumns } from '../tables/statement-columns.ts';

/**
 * The months from which a measure is recorded in another way, so that figures on either side cannot be
 * compared: of one area, or of all where the line names none.
 */
export const seriesBreaks: Shape = {
  name: 'series-breaks',
  reads: ['series-breaks'],
  expects: 'the columns measure, from (a month such as 2018-04) and reason, and if wanted area',
  recognise(header, headerLine, context) {
    const columns = statementColumns(header, FROM_MONTH_HEADINGS);
    if (!saysFromMonth(columns)) return null;
    columns.tellOfRepeatsAndOthers(headerLine, context.findings);
    return readLines(columns, context);
  },
};

function readLines(columns: StatementColumns<FromMonthColumn>, context: ExtractContext): LineReader {
  const { county, findings } = context;
  const state = stateOnce(context);
  return {
    takeLine(cells, line) {
      if (!columns.isLineToRead(cells, line, findings)) return;
      const said = saidFromMonth(columns, cells, line, context);
      if (said === null) return;
      const { measure, month, reason } = said;
      // A break of the whole area is one of every area in it.
      const area = said.area === wholeArea(county) ? null : (said.area?.code ?? null);
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
