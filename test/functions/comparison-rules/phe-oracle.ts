import { readFileSync } from 'node:fs';
import { shared } from '../../shared-folder.ts';

/** What public health statisticians published of their own method (PHEindicatormethods, Crown copyright, OGL). */
export const PHE_ORACLE = 'data/oracle-phe';

type Column =
  | 'x'
  | 'n'
  | 'confidence'
  | 'method'
  | 'lowercl'
  | 'uppercl'
  | 'Numerator'
  | 'Denominator'
  | 'multiplier'
  | 'statistic'
  | 'value'
  | 'lower95_0cl'
  | 'upper95_0cl'
  | 'lower99_8cl'
  | 'upper99_8cl';

type Table = Partial<Record<Column, string | number | null>>[];

/** A table of the published results, by the name it has there. */
export function pheTable(name: string): Table {
  const { tables }: { tables: Record<string, Table> } = JSON.parse(
    readFileSync(shared(PHE_ORACLE, 'expected.json'), 'utf8'),
  );
  return tables[name] ?? [];
}

/** The rows of a published CSV, whose cells are numbers, by column; one that is none (NA, words) is NaN. */
export function pheNumbers(file: string): ((column: string) => number)[] {
  const [head = '', ...lines] = readFileSync(shared(PHE_ORACLE, file), 'utf8').trimEnd().split(/\r?\n/);
  const columns = head.split(',').map((name) => name.replaceAll('"', ''));
  return lines.map((line) => {
    const cells = line.split(',');
    return (column) => Number(cells[columns.indexOf(column)]);
  });
}
