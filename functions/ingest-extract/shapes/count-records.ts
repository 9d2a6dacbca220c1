/** How many records were counted, and the line of the first of them (0 where there is none). */
export type Counted = { count: number; firstLine: number };

/** Counts of records by month, place and type, with the line on which each count began. */
export type RecordCounts = {
  add(month: string, place: number, type: number, line: number): void;
  /** The months that were counted, oldest first. */
  months(): string[];
  of(month: string, place: number, type: number): Counted;
  /** All types of one place in one month. */
  total(month: string, place: number): Counted;
};

/** Counts for so many districts, with one more place for records that lie in none, and so many types. */
export function countRecords(districts: number, types: number): RecordCounts {
  const cells = (districts + 1) * types;
  const byMonth = new Map<string, { counts: Uint32Array; firstLines: Uint32Array }>();

  function of(month: string, place: number, type: number): Counted {
    const cell = place * types + type;
    const counted = byMonth.get(month);
    return { count: counted?.counts[cell] ?? 0, firstLine: counted?.firstLines[cell] ?? 0 };
  }

  return {
    add(month, place, type, line) {
      let counted = byMonth.get(month);
      if (counted === undefined) {
        counted = { counts: new Uint32Array(cells), firstLines: new Uint32Array(cells) };
        byMonth.set(month, counted);
      }
      const cell = place * types + type;
      const count = counted.counts[cell] ?? 0;
      if (count === 0) counted.firstLines[cell] = line;
      counted.counts[cell] = count + 1;
    },
    months: () => [...byMonth.keys()].sort(),
    of,
    total(month, place) {
      const counted = Array.from({ length: types }, (_, type) => of(month, place, type)).filter(
        ({ count }) => count > 0,
      );
      const count = counted.reduce((sum, each) => sum + each.count, 0);
      return { count, firstLine: counted.length === 0 ? 0 : Math.min(...counted.map(({ firstLine }) => firstLine)) };
    },
  };
}
