import type { Area } from '../../schemas/area.ts';
import type { County } from '../../schemas/county.ts';
import type { Submitter } from '../../schemas/submitter.ts';

/** Finds an area by its code, its name or another spelling of it; undefined where it is none of the county's. */
export type AreaReader = (text: string) => Area | undefined;

/**
 * An area reader for one sender. Case, spaces, full stops and `&` make no difference. A name that
 * two areas could claim means what the sender's own list says, if it says anything.
 */
export function areaReader(county: County, submitter: Submitter): AreaReader {
  const byText = new Map<string, Area>();
  for (const area of county.areas) {
    for (const text of [area.code, area.name, ...area.aliases]) byText.set(plain(text), area);
  }
  for (const [name, code] of Object.entries(submitter.names ?? {})) {
    const area = county.areas.find((candidate) => candidate.code === code);
    if (area === undefined) throw new Error(`${submitter.id} calls ${code} ${name}, but the county has no such area`);
    byText.set(plain(name), area);
  }
  return (text) => byText.get(plain(text));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('&', ' and ').replace(/[.,]/g, '').replace(/\s+/g, ' ').trim();
}
