import type { Area } from '../../../schemas/area.ts';
import type { ExtractContext } from '../extract-context.ts';
import { readAreaCells } from './read-area-cell.ts';
import type { StatementColumns, StatementHeadings } from './statement-columns.ts';

/** The columns that say which area a line of a table of statements is about. */
export const AREA_HEADINGS: StatementHeadings<'area' | 'code'> = [
  ['code', /^(area|district|ons|gss)? ?code$/],
  ['area', /^(area|district|borough|council|authority|local authority)( name)?$/],
];

type AreaColumns = StatementColumns<'area' | 'code'>;

/** Whether a table says of each of its lines which area it is about. */
export function hasAreaColumn(columns: AreaColumns): boolean {
  return columns.has('area') || columns.has('code');
}

/** The area that a line is about, where each must name one; null, and a finding, where it does not. */
export function areaOfLine(
  columns: AreaColumns,
  cells: readonly string[],
  line: number,
  context: ExtractContext,
): Area | null {
  const [name, code] = [columns.cell('area', cells), columns.cell('code', cells)];
  return readAreaCells({ name, code, line, column: columns.heading(columns.has('area') ? 'area' : 'code') }, context);
}

/** The area that a line is about, where it may name none, which is null; undefined where a finding says what is wrong. */
export function areaOfLineIfAny(
  columns: AreaColumns,
  cells: readonly string[],
  line: number,
  context: ExtractContext,
): Area | null | undefined {
  if (columns.cell('area', cells) === '' && columns.cell('code', cells) === '') return null;
  return areaOfLine(columns, cells, line, context) ?? undefined;
}
