import { wardCodeOf } from '../../schemas/area.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import type { StatementKind } from '../../schemas/statement.ts';
import type { PrintedRow } from './printed-cells.ts';

/** What a printed number is: a figure, something worked out from two, or a part of a statement. */
export type Meaning =
  | { is: 'figure'; measure: string; area: string; period: string }
  | Derived
  | { is: 'stated'; kind: StatementKind; part: string }
  | { is: 'share-of-cases' }
  | { is: 'average-over-cases' };

/** A number worked out from the figures of an area, of the measure and period. */
export type Derived = {
  is: 'change' | 'changePercent' | 'ratePer1000' | 'rankByCount';
  measure: string;
  area: string;
  period: string;
};

/** What every period is that the tables print, as somebody who reads them would say. */
export const PERIODS: Record<string, string> = {
  'November 2016 - October 2017': '2016-11/2017-10',
  'November 2016 to October 2017': '2016-11/2017-10',
  'November 2017 - October 2018': '2017-11/2018-10',
  'November 2017 to October 2018': '2017-11/2018-10',
  'January to December 2017': '2017-01/2017-12',
  'Jan 2017 to Dec 2017': '2017-01/2017-12',
  'Jan-Dec 2017': '2017-01/2017-12',
  'January to December 2018': '2018-01/2018-12',
  'Jan 2018 to December 2018': '2018-01/2018-12',
  'Jan-Dec 2015': '2015-01/2015-12',
  'Jan-Dec 2016': '2016-01/2016-12',
  'Apr-Aug 18': '2018-04/2018-08',
  'Apr-Aug 19': '2019-04/2019-08',
  'April 2016 to March 2017': '2016-04/2017-03',
  'April 2017 to March 2018': '2017-04/2018-03',
  'Jul 2016 - Jun 2017': '2016-07/2017-06',
  'No of visitors 2016/17 (July 2016 to June 2017)': '2016-07/2017-06',
  'No of visitors 2017/18 (July 2017 to June 2018)': '2017-07/2018-06',
};

/** The lines of Gravesham's offence tree, in order. */
const OFFENCES = `violence-against-the-person homicide death-or-serious-injury-unlawful-driving violence-with-injury
  violence-without-injury stalking-and-harassment most-serious-violence sexual-offences rape other-sexual-offences robbery
  violent-crime burglary-residential burglary-business-and-community vehicle-crime theft-of-motor-vehicle
  theft-from-motor-vehicle vehicle-interference theft shoplifting theft-of-pedal-cycle other-theft criminal-damage-and-arson
  arson criminal-damage victim-based-crime drug-offences trafficking-of-drugs possession-of-drugs possession-of-weapons
  public-order-offences other-crimes crimes-against-society all-crime`.split(/\s+/);

const INDICATORS: Record<string, string> = {
  'Domestic abuse incidents': 'domestic-abuse-incidents',
  'One Stop Shop visitors': 'one-stop-shop-visitors',
  'Road casualties (all severities)': 'road-casualties',
  'ASB incidents': 'asb-incidents',
  'Hate crimes and incidents': 'hate-crime',
};

const COUNCIL_CASES: Record<string, { part: string; measure?: string }> = {
  DESCRIPTION: { part: 'category' },
  TOTAL: { part: 'total', measure: 'council-asb-cases' },
  'O/S': { part: 'outstanding', measure: 'council-asb-cases-outstanding' },
  COMPLETE: { part: 'complete', measure: 'council-asb-cases-complete' },
  'FIRST RESP. AVE(DAYS)': { part: 'firstResponseAverageDays' },
  'COMPLETED AVE(DAYS)': { part: 'completedAverageDays' },
};

const PLAN: Record<string, string> = {
  'Action/target': 'action',
  'Baseline 2012/13': 'baseline.text',
  '2013/14 target': 'target.text',
  '2013/14 actual figures': 'actual.text',
};

/** The line of a file on which its header stands: the third where there is a title above. */
export const headerLineOf = (text: string): number => (/^[^\n]*\n\r?\n/.test(text) ? 3 : 1);

/** The code of an area or of a ward of Ashford, by the name that a report gives it; "Kent" is Kent and Medway there. */
export function codeOfArea(name: string): string {
  if (name === 'Kent') return codeOfArea('Kent and Medway');
  const area = kent.areas.find((each) => each.name === name || each.aliases.includes(name));
  const ashford = kent.areas.find((each) => each.name === 'Ashford');
  if (area === undefined && ashford !== undefined) return wardCodeOf(ashford, name);
  return area?.code ?? name;
}

/** What the number under a heading of a row means; nothing where the heading is not one we know. */
export function meaningsOf(folder: string, { line, cells }: PrintedRow, heading: string): Meaning[] {
  const [submitter = '', dataset = ''] = folder.split('/');
  const at = (name: string) => cells.get(name) ?? '';
  const ofSubmitter = codeOfArea(submitter === 'gravesham' ? 'Gravesham' : 'Ashford');
  const period = (name: string) => PERIODS[at(name)] ?? '';
  const stated = (kind: StatementKind, part: string | undefined): Meaning[] =>
    part === undefined ? [] : [{ is: 'stated', kind, part }];
  switch (dataset) {
    case 'offence-categories':
      return compared(OFFENCES[line - 4] ?? '', ofSubmitter, cells, heading);
    case 'domestic-abuse-crimes':
    case 'marac': {
      const measure = { 'Ashford Cases': 'marac-cases', 'Number of repeat victims': 'marac-repeat-victims' }[heading];
      const about = { measure: measure ?? 'domestic-abuse-crimes', area: ofSubmitter, period: period('Year') };
      return [{ is: heading === 'Increase' ? 'change' : 'figure', ...about }];
    }
    case 'council-asb-cases': {
      const { part, measure } = COUNCIL_CASES[heading] ?? {};
      if (heading === '%') return [{ is: 'share-of-cases' }];
      if (at('DESCRIPTION') !== 'Total:') return stated(dataset, part);
      return measure === undefined
        ? [{ is: 'average-over-cases' }]
        : [{ is: 'figure', measure, area: ofSubmitter, period: '2018-01/2018-12' }];
    }
    case 'county-indicators': {
      const [, side = '', what = ''] = /^(Previous|Latest) (period|figure)$/.exec(heading) ?? [];
      if (what === '') return stated(dataset, heading === 'Comment' ? 'comment' : undefined);
      const figure = { measure: INDICATORS[at('Indicator')] ?? '', area: codeOfArea('Kent') };
      return what === 'period'
        ? stated(dataset, `${side.toLowerCase()}.period`)
        : [
            ...stated(dataset, `${side.toLowerCase()}.text`),
            ...stated(dataset, `${side.toLowerCase()}.value`),
            { is: 'figure', ...figure, period: period(`${side} period`) },
          ];
    }
    case 'priorities':
      return stated(dataset, 'partnerships');
    case 'plan-targets': {
      const part = PLAN[heading];
      return [
        ...stated(dataset, part),
        ...stated(dataset, part?.endsWith('.text') ? part.replace('text', 'value') : ''),
      ];
    }
    default:
      return compared(dataset, codeOfArea(at('Area') || at('Ward') || at('Location')), cells, heading);
  }
}

/** A table with a column for each of two periods, and others that are worked out from them. */
function compared(measure: string, area: string, cells: PrintedRow['cells'], heading: string): Meaning[] {
  const period = PERIODS[heading];
  if (period !== undefined) return [{ is: 'figure', measure, area, period }];
  const current = [...cells.keys()].flatMap((each) => PERIODS[each] ?? []).at(-1) ?? '';
  const about = { measure, area, period: current };
  if (/per 1,000/i.test(heading)) return [{ is: 'ratePer1000', ...about }];
  if (/position/i.test(heading)) return [{ is: 'rankByCount', ...about }];
  if (/percent|%/i.test(heading)) return [{ is: 'changePercent', ...about }];
  return /change|diff/i.test(heading) ? [{ is: 'change', ...about }] : [];
}
