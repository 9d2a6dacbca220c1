import type { Rank } from '../../../schemas/rank.ts';
import type { StatementOf } from '../../../schemas/statement.ts';
import { rankHighestFirst } from '../../comparison-rules/rank.ts';

type Priority = StatementOf<'priorities'>;

/** The place of each priority among those of its area and period: 1 = shared by most partnerships. */
export function ranksOfPriorities(priorities: readonly Priority[]): Map<Priority, Rank> {
  const tables = new Map<string, Priority[]>();
  for (const priority of priorities) {
    const table = `${priority.area} ${priority.period}`;
    tables.set(table, [...(tables.get(table) ?? []), priority]);
  }
  const ranks = new Map<Priority, Rank>();
  for (const table of tables.values()) {
    const places = rankHighestFirst(table.map(({ partnerships }) => partnerships)).values();
    for (const priority of table) {
      const { value } = places.next();
      if (value !== undefined) ranks.set(priority, value);
    }
  }
  return ranks;
}
