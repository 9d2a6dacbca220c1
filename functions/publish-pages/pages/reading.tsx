import { JUDGEMENT_RULES } from '../../../schemas/judgement.ts';
import { renderPage } from '../frame/layout.tsx';
import { HOME, READING } from '../frame/paths.ts';
import type { Page, SiteFrame } from '../frame/site-frame.ts';
import { SummaryList, SummaryRow } from '../frame/summary-list.tsx';
import { MarksExplained } from '../marks/mark-signs.tsx';
import { ALL_MARKS } from '../marks/marks.ts';

const COMPARISONS = [
  ['Change', 'The figure less that of the same months one year earlier.'],
  [
    'Change %',
    'A hundred times the change, divided by the figure of the year before, to one decimal, half away from nought. Where that was nought there is none.',
  ],
  [
    'Rate per 1,000',
    'The figure per 1,000 people, over the months as they are: a rate of five months is not made up to a year. It divides by the newest estimate of the population whose 30 June lies before the first of those months; the year of the estimate is always told.',
  ],
  [
    '95 % interval',
    'What chance plays around: in nineteen of twenty such intervals, the rate that it plays around lies inside.',
  ],
  [
    'Position',
    '1 is the highest. Areas with the same number share a position and the next is left out. By rate is the fairer of the two: larger districts have higher counts.',
  ],
  [
    'Against all areas',
    'Higher or lower only where the rate lies further from that of all areas together than chance, and what else sets areas apart, would have it (95 %); where it is further still, “beyond 99.8 %” stands below.',
  ],
  [
    'Better and worse',
    'Said only of measures of which fewer, or more, is better, and only of a change that is more than chance. Of some, such as reports of domestic abuse, neither is ever said: more of them may mean that more people trust whoever they report to.',
  ],
] as const;

const WINDOWS = [
  ['Financial year to date', 'From April on; in March it is the whole year.'],
  ['Twelve months', 'The twelve months up to the newest.'],
  ['Calendar year', 'January to December.'],
  ['Year to June', 'July to June, as One Stop Shops count.'],
  ['Quarter and month', 'Three months, or one, as they come in.'],
  ['As sent', 'Months that were sent as one figure and that have no other name.'],
] as const;

/** What the marks, the columns, the periods and the rules mean. */
export function readingPage(site: SiteFrame): Page {
  return renderPage(
    { path: READING, title: 'Reading these figures', above: [{ label: 'Measures', path: HOME }] },
    site,
    <>
      <h1 class="govuk-heading-l">Reading these figures</h1>
      <p class="govuk-body-l">
        Every number here is worked out anew from what districts, the police and the county send, by the same rules for
        every area, and leads to the file, line and column it came from.
      </p>
      <h2 class="govuk-heading-m">Marks</h2>
      <p class="govuk-body">
        A mark stands beside a number that must not be read without it, or in its place. The same marks are used
        everywhere, and each table explains those that it has.
      </p>
      <div class="beside-table">
        <MarksExplained marks={ALL_MARKS} label="All marks" />
      </div>
      <Pairs heading="What is compared" pairs={COMPARISONS} />
      <Pairs heading="Periods" pairs={WINDOWS} />
      <Pairs
        heading="How figures are judged"
        pairs={Object.values(JUDGEMENT_RULES).map(({ label, sentence, method }) => [label, `${sentence} (${method}.)`])}
      />
      <h2 class="govuk-heading-m">Downloads and printing</h2>
      <p class="govuk-body">
        Beside each table stand links to the same lines and columns as CSV and JSON. Every page prints as an appendix on
        A4, with its date, its page numbers and the snapshot it shows, which can be cited. Programs begin at{' '}
        <a class="govuk-link" href="v1/latest.json">
          v1/latest.json
        </a>
        , which names every document there is.
      </p>
    </>,
  );
}

function Pairs({ heading, pairs }: { heading: string; pairs: readonly (readonly [string, string])[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <SummaryList>
        {pairs.map(([term, meaning]) => (
          <SummaryRow key={term} term={term}>
            {meaning}
          </SummaryRow>
        ))}
      </SummaryList>
    </>
  );
}
