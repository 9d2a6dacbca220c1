import { tellOfYearsInDoubt } from './cells/year-in-doubt.ts';
import type { ExtractContext } from './extract-context.ts';
import { type HeadLine, readHead } from './head-lines.ts';
import type { LookedPast } from './personal-data/spot-personal-data.ts';
import type { LineReader, Shape } from './shape.ts';
import { areaTable } from './shapes/area-table.ts';
import { chartRebases } from './shapes/chart-rebases.ts';
import { comparableAreas } from './shapes/comparable-areas.ts';
import { councilAsbCases } from './shapes/council-asb-cases.ts';
import { countyIndicators } from './shapes/county-indicators.ts';
import { marac } from './shapes/marac.ts';
import { meetings } from './shapes/meetings.ts';
import { offenceCategories } from './shapes/offence-categories.ts';
import { periodTable } from './shapes/period-table.ts';
import { planTargets } from './shapes/plan-targets.ts';
import { populations } from './shapes/populations.ts';
import { populationsByYear } from './shapes/populations-by-year.ts';
import { priorities } from './shapes/priorities.ts';
import { seriesBreaks } from './shapes/series-breaks.ts';
import { streetCrime } from './shapes/street-crime.ts';
import { tidy } from './shapes/tidy.ts';
import { wardTable } from './shapes/ward-table.ts';
import { type HeaderAgain, headersBelow, isHeaderOf } from './tables/header-again.ts';
import { joinSpreadHeader } from './tables/spread-header.ts';
import { tellOfNoHeader, tellOfWardsOnly } from './tell-of-no-header.ts';
import { DELIMITERS, type Delimiter, type Newline } from './text/read-rows.ts';

/** Every layout that extracts are known to have. To read one more, write its file and name it here. */
const SHAPES: readonly Shape[] = [
  streetCrime,
  populations,
  populationsByYear,
  tidy,
  wardTable,
  areaTable,
  periodTable,
  offenceCategories,
  marac,
  councilAsbCases,
  planTargets,
  priorities,
  countyIndicators,
  meetings,
  seriesBreaks,
  chartRebases,
  comparableAreas,
];

/**
 * How a file was recognised: by which header, of which shape, with which delimiter. The header ends on
 * `lastHeaderLine`; `headerAgain` tells of a line below it that is a header too.
 */
export type Recognised = {
  shape: string;
  delimiter: Delimiter;
  headerLine: number;
  lastHeaderLine: number;
  headerAgain(cells: readonly string[], line: number): HeaderAgain;
  reader: LineReader;
  /** Where people are not looked for. */
  lookedPast: LookedPast | undefined;
};

/**
 * Finds the header in the beginning of a text: the first line that a known shape recognises, with
 * the delimiter that makes it recognisable. Null, and a finding, where there is none.
 */
export function recogniseShape(head: string, newline: Newline, context: ExtractContext): Recognised | null {
  const shapes = SHAPES.filter(({ reads }) => reads.includes(context.dataset.kind));
  for (const delimiter of DELIMITERS) {
    const titles: string[] = [];
    const { lines } = readHead(head, delimiter, newline);
    for (const [at, { cells, line }] of lines.entries()) {
      for (const shape of shapes) {
        for (const header of headersAt(lines, at, shape, context, titles)) {
          const reader = shape.recognise(header.joined, line, context, titles);
          if (reader === null) continue;
          tellOfYearsInDoubt(header.joined, line, titles, context);
          const headerAgain = headersBelow(header.lines, shapes, context, titles);
          const last = header.lines.length === 1 ? line : (lines[at + 1]?.line ?? line);
          const { looksPast } = shape;
          const lookedPast = looksPast && {
            columns: columnsHeaded(looksPast.headings, header.joined),
            isRecord: looksPast.isRecord(header.joined),
          };
          return {
            shape: shape.name,
            delimiter,
            headerLine: line,
            lastHeaderLine: last,
            headerAgain,
            reader,
            lookedPast,
          };
        }
      }
      titles.push(
        cells
          .map((cell) => cell.trim())
          .filter((cell) => cell !== '')
          .join(' '),
      );
    }
  }
  const broken = readHead(head, ',', newline).problem;
  if (broken !== undefined) context.findings.add(broken.code, { line: broken.line });
  else if (context.dataset.kind === 'wards') tellOfWardsOnly(shapes, context);
  else tellOfNoHeader(head, newline, shapes, context);
  return null;
}

/** The headers that may begin at a line: it and the next as one where the shape allows that, and it alone. */
function headersAt(
  lines: readonly HeadLine[],
  at: number,
  shape: Shape,
  context: ExtractContext,
  titles: readonly string[],
): { lines: string[][]; joined: string[] }[] {
  const [upper, lower] = [lines[at], lines[at + 1]];
  if (upper === undefined) return [];
  const alone = { lines: [upper.cells], joined: upper.cells };
  if (shape.headerMaySpread === undefined || lower === undefined || lower.line !== upper.nextLine) return [alone];
  const isHeader = (cells: readonly string[]) => isHeaderOf(shape, cells, upper.line, context, titles);
  const joined = joinSpreadHeader(upper.cells, lower.cells, isHeader, context.readArea);
  return joined === null ? [alone] : [{ lines: [upper.cells, lower.cells], joined }, alone];
}

/** The first column under each of some headings. */
function columnsHeaded(headings: readonly string[], header: readonly string[]): number[] {
  const found = header.map((cell) => cell.trim().toLowerCase());
  return headings.map((heading) => found.indexOf(heading)).filter((at) => at !== -1);
}

/** The delimiter that a text is cut at where nothing in it is recognised: the most frequent one. */
export function likelyDelimiter(text: string): Delimiter {
  const times = (delimiter: Delimiter) => text.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (times(delimiter) > times(best) ? delimiter : best));
}
