import type { AreaDocument, PublishedFile } from '../../../schemas/snapshot.ts';
import { renderPage } from '../frame/layout.tsx';
import { areaPath, HOME, measurePath, wardsPath } from '../frame/paths.ts';
import type { Page, SiteFrame } from '../frame/site-frame.ts';
import { TableShown } from '../tables/shown-table-html.tsx';
import { TableAsFile } from '../tables/table-as-file.tsx';
import { tableFiles } from '../tables/table-files.ts';
import { wardTable } from '../tables/ward-table.ts';
import { monthsOfWindow } from '../words/window-names.ts';

/** The wards of one district in one measure: the page and the files of its table. */
export function wardsPage(
  site: SiteFrame,
  document: AreaDocument,
  wards: AreaDocument['wards'][number],
): { page: Page; files: PublishedFile[] } {
  const { area: district } = document;
  const { measure, window } = wards;
  const path = wardsPath(measure.id, district.code);
  const table = wardTable(wards, document, site.county);
  const page = renderPage(
    {
      path,
      title: `${measure.label} by ward, ${district.name}`,
      above: [
        { label: 'Measures', path: HOME },
        { label: measure.label, path: measurePath(measure.id) },
        { label: district.name, path: areaPath(district.code) },
      ],
    },
    site,
    <>
      <span class="govuk-caption-l">
        Wards of {district.name}, {monthsOfWindow(window)}
      </span>
      <h1 class="govuk-heading-l">{measure.label}</h1>
      <TableShown table={table} from={path} id="wards" />
      <p class="govuk-body no-print">
        <TableAsFile page={path} id="wards" of={table.caption} />.
      </p>
    </>,
  );
  return { page, files: tableFiles(table, path, 'wards', site) };
}
