/** The two snapshots of a comparison, by their ids, as the address of the page keeps them. */
export type Pair = { from: string; to: string };

/** The pair that the query of an address names, or null where it names none. */
export function pairIn(query: string): Pair | null {
  const parameters = new URLSearchParams(query);
  const [from, to] = [parameters.get('from'), parameters.get('to')];
  return from === null || to === null ? null : { from, to };
}

/** The query that names a pair. */
export function queryOf({ from, to }: Pair): string {
  return `?${new URLSearchParams({ from, to })}`;
}
