import { readFileSync } from 'node:fs';

const ROW = /^(?<name>[^,]+),(?<previous>"[\d,]+"|\d+),(?<current>"[\d,]+"|\d+),/;

/** Each row of a sampled police table that has two counts: its name, and its counts then and now. */
export function sampleCounts(path: string): { name: string; previous: number; current: number }[] {
  return readFileSync(`sample-data/${path}`, 'utf8')
    .split(/\r?\n/)
    .flatMap((line) => {
      const { name, previous, current } = ROW.exec(line)?.groups ?? {};
      if (name === undefined || previous === undefined || current === undefined) return [];
      return [{ name, previous: countIn(previous), current: countIn(current) }];
    });
}

function countIn(cell: string): number {
  return Number(cell.replaceAll(/[",]/g, ''));
}
