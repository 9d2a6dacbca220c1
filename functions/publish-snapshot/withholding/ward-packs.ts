import { districtOfWard } from '../../../schemas/area.ts';
import type { FigurePack } from '../../../schemas/figure.ts';
import { grouped } from '../../what-counts/grouped.ts';

/** What packs hold of the wards of each district, in packs of their own. */
export function wardPacks(packs: readonly FigurePack[]): Map<string, FigurePack[]> {
  const ofDistricts = packs.flatMap((pack) => {
    const rows = pack.figures.flatMap((row) => {
      const district = districtOfWard(row[0]);
      return district === null ? [] : { district, row };
    });
    return [...grouped(rows, ({ district }) => district)].map(([district, ofDistrict]) => ({
      district,
      pack: { ...pack, figures: ofDistrict.map(({ row }) => row) },
    }));
  });
  const districts = grouped(ofDistricts, ({ district }) => district);
  return new Map([...districts].map(([district, ofDistrict]) => [district, ofDistrict.map(({ pack }) => pack)]));
}
