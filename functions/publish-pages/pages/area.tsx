import { shown } from '../../../schemas/plain-text.ts';
import type { AreaDocument, PublishedFile } from '../../../schemas/snapshot.ts';
import { href } from '../frame/href.ts';
import { renderPage } from '../frame/layout.tsx';
import { areaPath, HOME, wardsPath } from '../frame/paths.ts';
import type { Page, SiteFrame } from '../frame/site-frame.ts';
import { groupMeasures, type Priority } from '../measures/group-measures.ts';
import type { ToldOfMeasure } from '../measures/told-of-measure.ts';
import { areaMeasuresTable, type OfEachMeasure, type OfMeasure } from '../tables/area-measures-table.ts';
import { TableShown } from '../tables/shown-table-html.tsx';
import { TableAsFile } from '../tables/table-as-file.tsx';
import { tableFiles } from '../tables/table-files.ts';
import { RulesCited } from './rules-cited.tsx';

/** So many lines make a page that opens at once: of a county with many measures each has fewer windows, but at least one. */
const LINES_SHOWN = 120;

type AreaPageParts = {
  told: readonly ToldOfMeasure[];
  priorities: readonly Priority[];
  isRevisedOf: OfEachMeasure['isRevisedOf'];
  /** Where the area's whole document lies. */
  document: string;
};

/** Every measure of one area, the newest windows of each, under the headings of the home page. */
export function areaPage(
  site: SiteFrame,
  { area, measures, wards, rules }: AreaDocument,
  { told, priorities, isRevisedOf, document }: AreaPageParts,
): { page: Page; files: PublishedFile[] } {
  const path = areaPath(area.code);
  const here = told.filter(({ measure }) => measures.some((each) => each.measure.id === measure.id));
  const windows = Math.max(1, Math.floor(LINES_SHOWN / Math.max(1, here.length)));
  const monthsOf = (measure: string) => told.find((each) => each.measure.id === measure)?.months.get(area.code) ?? [];
  const groups = groupMeasures(here, priorities, site.county).map(({ heading, measures: group }, at) => {
    const lines = group.map(({ measure }) => windowsShown(measure.id, measures, windows));
    return {
      id: `group-${at + 1}`,
      leads: lines.flatMap(([lead]) => lead ?? []),
      table: areaMeasuresTable(heading, lines.flat(), site, { monthsOf, isRevisedOf }),
    };
  });
  const page = renderPage(
    { path, title: area.name, above: [{ label: 'Measures', path: HOME }] },
    site,
    <>
      <span class="govuk-caption-l">{KINDS[area.kind]}</span>
      <h1 class="govuk-heading-l">{area.name}</h1>
      <p class="govuk-body">
        The newest periods of each measure; each measure has others on its own page, and each count leads to where it
        came from.
      </p>
      {groups.map(({ id, leads, table }) => (
        <div key={id}>
          <TableShown table={table} from={path} id={id} />
          <Sentences leads={leads} />
          <p class="govuk-body no-print">
            <TableAsFile page={path} id={id} of={shown(table.caption)} />
          </p>
        </div>
      ))}
      {wards.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Wards</h2>
          <ul class="govuk-list">
            {wards.map(({ measure }) => (
              <li key={measure.id}>
                <a class="govuk-link" href={href(path, wardsPath(measure.id, area.code))}>
                  {measure.label} by ward
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body no-print">
        Everything published of {area.name}, with the file, line and column of each figure:{' '}
        <a class="govuk-link" href={href(path, document)}>
          JSON
        </a>
        .
      </p>
      <RulesCited rules={rules} />
    </>,
  );
  return { page, files: groups.flatMap(({ id, table }) => tableFiles(table, path, id, site)) };
}

const KINDS: Record<AreaDocument['area']['kind'], string> = {
  'police-force-area': 'Police force area',
  county: 'County',
  'unitary-authority': 'Unitary authority',
  district: 'District',
};

/** The windows of one measure that are shown of an area: first the newest that can be compared with the year before. */
function windowsShown(id: string, measures: readonly OfMeasure[], windows: number): OfMeasure[] {
  const own = measures.filter(({ measure }) => measure.id === id);
  const compared = own.find(({ comparison }) => comparison.change !== null);
  return [...new Set([...(compared === undefined ? [] : [compared]), ...own])].slice(0, windows);
}

/** What the lines of a table say, as sentences that can be copied into a report. */
function Sentences({ leads }: { leads: readonly OfMeasure[] }) {
  const told = leads.filter(({ comparison }) => comparison.sentence !== null);
  if (told.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">In sentences</span>
      </summary>
      <div class="govuk-details__text">
        {told.map(({ measure, comparison }) => (
          <p key={measure.id} class="govuk-body">
            <strong>{measure.label}.</strong> {comparison.sentence}
          </p>
        ))}
      </div>
    </details>
  );
}
