import { comparedAreas, containingAreas, wholeArea } from '../../../schemas/county.ts';
import type { RevisionsDocument } from '../../../schemas/revisions.ts';
import type { Manifest } from '../../../schemas/snapshot.ts';
import type { ExtractStatus } from '../extracts/extract-statuses.ts';
import { ExtractStatusesTable } from '../extracts/extract-statuses-table.tsx';
import { href } from '../frame/href.ts';
import { renderPage } from '../frame/layout.tsx';
import { areaPath, HOME, READING } from '../frame/paths.ts';
import type { Page, SiteFrame } from '../frame/site-frame.ts';
import { groupMeasures, type Priority } from '../measures/group-measures.ts';
import type { ToldOfMeasure } from '../measures/told-of-measure.ts';
import type { OfEachMeasure } from '../tables/area-measures-table.ts';
import { measuresTable } from '../tables/measures-table.ts';
import { TableShown } from '../tables/shown-table-html.tsx';
import { dayInWords } from '../words/days.ts';
import { WhatIsNew } from './what-is-new.tsx';

export type HomeParts = {
  told: readonly ToldOfMeasure[];
  priorities: readonly Priority[];
  isRevisedOf: OfEachMeasure['isRevisedOf'];
  manifest: Manifest;
  revisions: RevisionsDocument | null;
  statuses: readonly ExtractStatus[];
};

/** Where the site opens: what is new, every measure with the direction of the county, which extracts are in. */
export function homePage(site: SiteFrame, parts: HomeParts): Page {
  const { county, snapshot } = site;
  const { told, priorities, isRevisedOf, manifest, revisions, statuses } = parts;
  const whole = wholeArea(county);
  const groups = groupMeasures(told, priorities, county);
  const late = statuses.filter(({ status }) => status !== 'in');
  return renderPage(
    { path: HOME, title: `Community safety in ${whole.name}` },
    site,
    <>
      <h1 class="govuk-heading-xl">Community safety in {whole.name}</h1>
      <p class="govuk-body-l">
        Every district beside every other, on the same footing, with the file, line and column behind each number.
        Figures received by {dayInWords(snapshot.asAt)}.
      </p>
      {late.length > 0 && <LateBanner late={late.length} />}
      <WhatIsNew site={site} manifest={manifest} revisions={revisions} />
      <h2 class="govuk-heading-l">Areas</h2>
      <ul class="govuk-list areas-list">
        {[...containingAreas(county), ...comparedAreas(county)]
          .filter(({ code }) => site.published.areas.has(code))
          .map(({ code, name }) => (
            <li key={code}>
              <a class="govuk-link" href={href(HOME, areaPath(code))}>
                {name}
              </a>
            </li>
          ))}
      </ul>
      <h2 class="govuk-heading-l">Measures</h2>
      {priorities.length > 0 && (
        <p class="govuk-body">
          First the priorities of the county agreement, then everything else.{' '}
          <a class="govuk-link" href={href(HOME, READING)}>
            How to read these figures
          </a>
        </p>
      )}
      {groups.map((group, at) => (
        <TableShown
          key={group.heading}
          table={measuresTable(group, county, isRevisedOf)}
          from={HOME}
          id={`measures-${at + 1}`}
          level="h3"
        />
      ))}
      <h2 class="govuk-heading-l" id="extracts">
        Extracts
      </h2>
      <ExtractStatusesTable statuses={statuses} county={county} />
    </>,
  );
}

function LateBanner({ late }: { late: number }) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span>
        <a class="govuk-link" href="#extracts">
          {late === 1 ? 'One extract is late, or never came' : `${late} extracts are late, or never came`}
        </a>
        : what {late === 1 ? 'it' : 'they'} would have told is not in these figures.
      </strong>
    </div>
  );
}
