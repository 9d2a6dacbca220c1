import type { County } from '../../schemas/county.ts';
import type { FigurePack } from '../../schemas/figure.ts';
import type { Period } from '../../schemas/period.ts';
import type { LedgerEntry } from '../../schemas/upload.ts';
import { nestedWards } from './nested-wards.ts';
import { noTies, tie } from './ties.ts';
import { keyOf, type WardCount, type WardHistory, wardHistories } from './ward-histories.ts';
import { sumsOfDistrict, sumsOfWards } from './ward-sums.ts';
import { isSmall, type Reader, withholdBeside } from './withhold-beside.ts';

/** The counts of wards that are not published. */
export type WithheldWards = { has(measure: string, period: Period, ward: string): boolean };

export function withheldWards(
  county: County,
  packs: readonly FigurePack[],
  changes: readonly LedgerEntry[],
): WithheldWards {
  const withheld = new Set(wardHistories(county, packs, changes).flatMap((history) => [...withheldOver(history, county)]));
  return { has: (measure, period, ward) => withheld.has(keyOf({ measure, period, ward })) };
}

function withheldOver({ counts, moments }: WardHistory, county: County): Set<string> {
  const withheld = new Set<string>();
  const keys = counts.map(keyOf);
  const isWithheld = (place: number) => withheld.has(keys[place] ?? '');
  const valueOf = (place: number) => counts[place]?.value ?? 0;
  const seen = new Set<number>();
  const neverShown = new Set<number>();
  const ever = noTies();
  let before: ReadonlySet<number> = new Set();
  let isAnyLost = false;

  for (const standing of moments) {
    const now = counts.filter(({ place }) => standing.has(place));
    const come = now.filter(({ place }) => !before.has(place));
    const gone = counts.filter(({ place }) => before.has(place) && !standing.has(place));
    const fresh = new Set(come.flatMap(({ place }) => (seen.has(place) ? [] : place)));
    for (const place of fresh) seen.add(place);

    const isCome = new Set(come.map(({ place }) => place));
    const lines = new Set([...come, ...gone].map(({ measure, period }) => `${measure} ${period}`));
    const wards = new Set(come.map(({ ward }) => ward));
    const news = [
      ...sumsOfDistrict(now.filter(({ measure, period }) => lines.has(`${measure} ${period}`))),
      ...sumsOfWards(now.filter(({ ward }) => wards.has(ward)), county).filter((sum) => [...sum.keys()].some((place) => isCome.has(place))),
    ];
    const nested = nestedWards(come, now, county);
    tie(ever, news, nested);
    const seeds = new Set([...news.flatMap((sum) => [...sum.keys()]), ...nested.flat()]);

    for (const { place } of come) if (isSmall(valueOf(place))) withheld.add(keys[place] ?? '');
    for (const place of fresh) if (isWithheld(place)) neverShown.add(place);
    const hide = (reader: Reader) => {
      const lost = withholdBeside(seeds, reader);
      for (const place of reader.hidden) withheld.add(keys[place] ?? '');
      for (const place of fresh) if (isWithheld(place)) neverShown.add(place);
      return lost;
    };
    const lost = hide({ ties: ever, valueOf, hidden: neverShown, mayHide: (place) => fresh.has(place) });
    isAnyLost ||= lost.length > 0;
    if (isAnyLost) {
      const ties = noTies();
      tie(ties, [...sumsOfDistrict(now), ...sumsOfWards(now, county)], nestedWards(now, now, county));
      hide({ ties, valueOf, hidden: neverShown, mayHide: (place) => fresh.has(place) });
      hide({ ties, valueOf, hidden: new Set([...standing].filter(isWithheld)), mayHide: (place) => standing.has(place) });
    }
    before = standing;
  }
  return withheld;
}
