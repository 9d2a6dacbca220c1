import { type County, countySchema } from '../../county.ts';
import areas from './areas.json' with { type: 'json' };
import measures from './measures.json' with { type: 'json' };
import partnerships from './partnerships.json' with { type: 'json' };
import populations from './populations.json' with { type: 'json' };
import submitters from './submitters.json' with { type: 'json' };

/** Kent: twelve districts and Medway, compared within the police force area of Kent and Medway. */
export const kent: County = countySchema.parse({
  name: 'Kent',
  areas,
  measures,
  submitters,
  partnerships,
  populations,
  rateDenominator: 'latest-before',
});
