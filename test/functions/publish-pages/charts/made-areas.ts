import type { AreaComparison, FunnelDocument, TotalComparison } from '../../../../schemas/comparison.ts';

const ofBoth = <Side>(side: Side) => ({ current: side, previous: side });

const nothingKnown = {
  current: null,
  previous: null,
  change: null,
  changePercent: null,
  moreThanChance: null,
  changePValue: null,
  changeReading: null,
  ratePer1000: null,
  population: null,
  rateInterval95: null,
  rateInterval998: null,
  shareOfParent: null,
  sumOfParts: null,
  approximate: ofBoth(false),
  missingMonths: [],
  reconciliation: ofBoth(null),
  sentence: null,
};

/** An area of a comparison, of which nothing is known but what is given. */
export function madeArea(known: Partial<AreaComparison> & { name: string }): AreaComparison {
  return {
    ...nothingKnown,
    code: 'E07000105',
    againstCounty: null,
    beyond998: null,
    againstCountyReading: null,
    countyLimits95: null,
    countyLimits998: null,
    judgedBy: { change: null, interval: null, county: null },
    rankByCount: null,
    rankByRate: null,
    amongComparable: null,
    distance: null,
    shareOfDistrictsPercent: null,
    basis: ofBoth(null),
    complete: true,
    previousMissingMonths: [],
    partialCount: ofBoth(null),
    sources: ofBoth(null),
    ...known,
  };
}

/** A county of which only its rate is known. */
export function madeCounty(name: string, ratePer1000: number | null): TotalComparison {
  return {
    ...nothingKnown,
    code: 'E23000032',
    name,
    ratePer1000,
    judgedBy: { change: null, interval: null },
    basis: ofBoth(null),
    fromMonths: ofBoth(false),
    sumOfDistricts: null,
    previousSumOfDistricts: null,
    notInAnyDistrict: null,
    previousNotInAnyDistrict: null,
    districts: 13,
    missingDistricts: [],
    sources: ofBoth([]),
  };
}

/** So many people, from nowhere. */
export function people(value: number): NonNullable<AreaComparison['population']> {
  return { value, year: 2018, edition: null, sources: [] };
}

/** A funnel around a rate. */
export function madeFunnel(
  pooledRatePer1000: number,
  rule: FunnelDocument['rule'] = 'funnel-overdispersed',
): FunnelDocument {
  return { rule, pooledRatePer1000, areas: 13, dispersion: 20, tau2: 0.01 };
}
