import { readFileSync } from 'node:fs';
import { NOT_IN_ANY_DISTRICT } from '../../../../schemas/area.ts';
import type { County } from '../../../../schemas/county.ts';
import { printedRows } from '../../../pipeline/printed-cells.ts';
import { shared } from '../../../shared-folder.ts';
import type { Told } from '../sent-upload.ts';
import { countyOf, type Estimate } from './county-of.ts';

/** Where the published figures of London lie in the shared folder. */
export const LONDON = 'data/london';

/** The police area that all boroughs lie in; the airports, in none of them, are counted in it too. */
export const WHOLE = { code: 'E12000007', name: 'Met Police Area' };

/** What was published of one place for the year that begins in April of the one named; what is not a number is left out. */
export type OfYear = { code: string; name: string; year: number; value: number };

export function publishedByYear(file: 'recorded-offences.csv' | 'crime-rates.csv'): OfYear[] {
  return rowsOf(LONDON, file).flatMap((cells) => {
    const [code = '', name = '', day = '', value = ''] = cells.values();
    return value === 'n/a' ? [] : { code, name, year: Number(day.slice(0, 4)), value: Number(value) };
  });
}

export const isBorough = ({ code }: { code: string }): boolean => code.startsWith('E09');

/** Offences by the month, of every borough by its code and of what lies in none, all their categories added up. */
export function offencesByMonth(boroughs: readonly { code: string; name: string }[]): Told[] {
  const codes = new Map(boroughs.map(({ code, name }) => [name, code]));
  const sums = new Map<string, Map<string, number>>();
  for (const cells of rowsOf(LONDON, 'MPS_Borough_Level_Crime_Historical.csv')) {
    const [[, name] = [], ...months] = cells;
    const area = codes.get(name ?? '') ?? NOT_IN_ANY_DISTRICT;
    const ofArea = sums.get(area) ?? new Map<string, number>();
    for (const [month, value] of months) ofArea.set(month, (ofArea.get(month) ?? 0) + Number(value));
    sums.set(area, ofArea);
  }
  return [...sums].flatMap(([area, months]) =>
    [...months].map(([month, value]) => ({ area, period: `${month.slice(0, 4)}-${month.slice(4)}`, value })),
  );
}

/** The boroughs, and over whom their rates are: by default the statistics office's mid-year estimates of 2001 to 2019. */
export function london(estimates: readonly Estimate[] = officialEstimates()): County {
  const boroughs = publishedByYear('recorded-offences.csv').filter(isBorough);
  const names = new Map(boroughs.map(({ code, name }) => [code, name]));
  return countyOf(
    WHOLE,
    [...names].map(([code, name]) => ({ code, name })),
    estimates,
  );
}

/** The estimates of every district of the United Kingdom, or of those wanted. */
export function officialEstimates(isWanted: (place: { code: string }) => boolean = isBorough): Estimate[] {
  return rowsOf('data/population', 'MYEB3_2001-2019_geog20.csv').flatMap((cells) => {
    const code = cells.get('ladcode20') ?? '';
    if (!isWanted({ code })) return [];
    return [...cells].flatMap(([heading, value]) => {
      const year = /^population_(\d{4})$/.exec(heading)?.[1];
      return year === undefined ? [] : { area: code, year: Number(year), value: Number(value) };
    });
  });
}

function rowsOf(folder: string, file: string): ReadonlyMap<string, string>[] {
  return printedRows(readFileSync(shared(folder, file), 'utf8'), 1).map(({ cells }) => cells);
}
