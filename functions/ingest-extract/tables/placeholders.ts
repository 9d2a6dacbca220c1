/** What stands in a template where its sender is to write a name of their own. */
export const PLACEHOLDERS = {
  ward: 'Name of a ward',
  category: 'Name of a category',
  priority: 'Name of a priority',
  indicator: 'Name of an indicator',
  action: 'What is to be done',
  committee: 'Name of a committee',
} as const;

const ALL: ReadonlySet<string> = new Set(Object.values(PLACEHOLDERS));

/** The placeholder that a line still has from its template, if it has one. */
export function placeholderIn(cells: readonly string[]): string | undefined {
  return cells.find((cell) => ALL.has(cell.trim()));
}
