import { plainWords } from '../cells/plain-words.ts';
import { readSomeText } from '../cells/read-text.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { AREA_HEADINGS, areaOfLineIfAny } from '../tables/area-of-line.ts';
import { areaOfTable } from '../tables/area-of-table.ts';
import { dayOfLine } from '../tables/day-of-line.ts';
import { stateOnce } from '../tables/state-once.ts';
import { type StatementColumns, type StatementHeadings, statementColumns } from '../tables/statement-columns.ts';

type Column = 'papers' | 'date' | 'committee' | 'code' | 'area';

const HEADINGS: StatementHeadings<Column> = [
  [
    'papers',
    /^(?=.*\b(papers?|agendas?|despatch|dispatch|publication|published)\b)(?:(?:the|date|day|of|papers?|agendas?|reports?|packs?|and|despatch(?:ed)?|dispatch(?:ed)?|publication|published|out|go|sent|due|deadline|on|by)(?: |$))+$/,
  ],
  ['date', /^(date|day|when|meeting date|date of (the )?meeting|meeting on)$/],
  [
    'committee',
    /^(name of )?(the )?(committees?|panel|board|forum|meeting|scrutiny committee|committee or panel)( name)?$/,
  ],
  ...AREA_HEADINGS,
];

/**
 * The meetings that look at the figures: on which day, of which committee and, where it is said, of which
 * area and when their papers go out. A district's meetings are its own.
 */
export const meetings: Shape = {
  name: 'meetings',
  reads: ['meetings'],
  expects: 'the columns date and committee, and if wanted area and papers on',
  recognise(header, headerLine, context, titles) {
    const columns = statementColumns(header, HEADINGS);
    if (!columns.has('date') || !columns.has('committee')) return null;
    columns.tellOfRepeatsAndOthers(headerLine, context.findings);
    if (context.ownArea !== null && areaOfTable(titles, headerLine, context) === null) return nothingToRead;
    return readLines(columns, context);
  },
};

/** For a table that a finding has refused as a whole. */
const nothingToRead: LineReader = { takeLine() {}, finish() {} };

function readLines(columns: StatementColumns<Column>, context: ExtractContext): LineReader {
  const { findings, ownArea } = context;
  const state = stateOnce(context);
  return {
    takeLine(cells, line) {
      if (!columns.isLineToRead(cells, line, findings)) return;
      const column = columns.heading('committee');
      const committee = readSomeText(columns.cell('committee', cells), { line, column }, findings);
      const area = areaOfLineIfAny(columns, cells, line, context);
      const date = dayOfLine('date', columns, cells, line, findings);
      const hasPapers = columns.cell('papers', cells) !== '';
      const papersOn = hasPapers ? dayOfLine('papers', columns, cells, line, findings) : null;
      if (committee === null || area === undefined || date === null || (hasPapers && papersOn === null)) return;
      if (papersOn !== null && papersOn > date) {
        findings.add('papers-after-meeting', {
          line,
          column: columns.heading('papers'),
          found: columns.cell('papers', cells),
          expected: columns.cell('date', cells),
        });
        return;
      }
      const code = (area ?? ownArea)?.code ?? null;
      const identity = [code, plainWords(committee), date];
      const called = `${committee} on ${date}`;
      state(
        { kind: 'meetings', line, area: code, committee, date, papersOn },
        { identity, called, column, said: papersOn },
      );
    },
    finish() {},
  };
}
