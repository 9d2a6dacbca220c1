import { type Area, areaCode } from '../../../schemas/area.ts';
import { plainWords } from '../cells/plain-words.ts';
import { readHeading } from '../cells/read-heading.ts';
import { readText, type TextPlace } from '../cells/read-text.ts';
import type { ExtractContext } from '../extract-context.ts';
import type { LineReader, Shape } from '../shape.ts';
import { readAreaCells } from '../tables/read-area-cell.ts';
import { hasItsCells } from '../tables/row-length.ts';
import { stateOnce } from '../tables/state-once.ts';
import { type ComparableColumns, readComparableColumns } from './comparable-columns.ts';

/** Names in one cell are told apart by these; a comma may be part of a name. */
const BETWEEN_NAMES = /[;|\r\n]/;
const COMMA_IN_NAME = /, (city|county|borough|isle) of$/i;
const HALF_A_NAME = /^(city|county|borough|isle) of$/i;

type Comparable = { code: string | null; name: string };

/**
 * The areas that each area is compared with: a pair on each line, or an area with all the others beside
 * it. The others may lie outside the county and are then known by name, and by code where one is given.
 */
export const comparableAreas: Shape = {
  name: 'comparable-areas',
  reads: ['comparable-areas'],
  expects: 'the columns area and comparable area, and if wanted comparable area code',
  recognise(header, headerLine, context) {
    const columns = readComparableColumns(header);
    if (columns === null) return null;
    for (const column of columns.repeated)
      context.findings.add('column-twice', { line: headerLine, column, found: column });
    for (const column of columns.others) {
      if (readHeading(column).kind !== 'note') context.findings.add('column-not-used', { line: headerLine, column });
    }
    return readLines(columns, header, context);
  },
};

function readLines(columns: ComparableColumns, header: readonly string[], context: ExtractContext): LineReader {
  const { findings, readArea } = context;
  const state = stateOnce(context);
  const areaColumn = header[columns.area ?? columns.code ?? 0]?.trim() ?? '';
  const cellAt = (cells: readonly string[], at: number | undefined) =>
    at === undefined ? '' : (cells[at]?.trim() ?? '');

  function readComparables(cells: readonly string[], line: number): (Comparable & { column: string })[] {
    return columns.comparable.flatMap(({ name, code, heading: column }) => {
      const [names, codes] = [partsOf(cellAt(cells, name)), partsOf(cellAt(cells, code))];
      if (names.length > 0 && codes.length > 0 && names.length !== codes.length) {
        findings.add('comparable-code-wrong', { line, column, found: cellAt(cells, code) });
        return [];
      }
      const pairs = Array.from({ length: Math.max(names.length, codes.length) }, (_, at) => [names[at], codes[at]]);
      return pairs.flatMap(([text = '', given = '']) => {
        const comparable = readComparable(text, given, { line, column }, context);
        return comparable === null ? [] : [{ ...comparable, column }];
      });
    });
  }

  return {
    takeLine(cells, line) {
      const [name, code] = [cellAt(cells, columns.area), cellAt(cells, columns.code)];
      const comparesNothing = columns.comparable.every(
        (other) => !cellAt(cells, other.name) && !cellAt(cells, other.code),
      );
      if (comparesNothing && readArea(code || name) === undefined) {
        findings.add('line-passed-over', {
          line,
          found: cells.map((cell) => cell.trim()).find((cell) => cell !== '') ?? '',
        });
        return;
      }
      if (!hasItsCells(cells, header, 0, line, findings)) return;
      const area = readAreaCells({ name, code, line, column: areaColumn }, context);
      const comparables = readComparables(cells, line);
      if (area === null) return;
      if (comparesNothing) findings.add('comparable-area-missing', { line, column: areaColumn, found: area.name });
      for (const { column, ...comparable } of comparables) {
        if (isSame(area, comparable)) findings.add('comparable-with-itself', { line, column, found: area.name });
        else
          state(
            { kind: 'comparable-areas', line, area: area.code, comparable },
            {
              identity: [area.code, plainWords(comparable.name)],
              called: `${area.name} and ${comparable.name}`,
              column,
              said: comparable.code,
            },
          );
      }
    },
    finish() {},
  };
}

/** One comparable area; null where a finding says what is wrong with it. */
function readComparable(
  text: string,
  given: string,
  place: TextPlace,
  { findings, readArea }: ExtractContext,
): Comparable | null {
  const name = readText(text, place, findings);
  if (name === null) return null;
  if ((name.includes(',') && !COMMA_IN_NAME.test(name)) || HALF_A_NAME.test(name)) {
    findings.add('comparable-list-unclear', { ...place, found: name });
    return null;
  }
  const written = given || (areaCode.safeParse(name).success ? name : '');
  if (written !== '' && !areaCode.safeParse(written).success) {
    findings.add('comparable-code-wrong', { ...place, found: written });
    return null;
  }
  const [byCode, byName] = [readArea(written), readArea(name)];
  if (written !== '' && byName !== undefined && byName !== byCode) {
    findings.add('area-contradicted', { ...place, found: name, expected: byCode?.name ?? written });
    return null;
  }
  const known = byCode ?? byName;
  return known === undefined
    ? { code: written || null, name: name || written }
    : { code: known.code, name: known.name };
}

function isSame(area: Area, { code, name }: Comparable): boolean {
  return code === area.code || plainWords(name) === plainWords(area.name);
}

function partsOf(cell: string): string[] {
  return cell
    .split(BETWEEN_NAMES)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
