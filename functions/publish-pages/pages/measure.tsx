import type { Comparison } from '../../../schemas/comparison.ts';
import type { MeasureDocument, PublishedFile } from '../../../schemas/snapshot.ts';
import { Funnel } from '../charts/funnel/funnel.tsx';
import { MonthlyLine } from '../charts/months/monthly-line.tsx';
import { MonthsInNumbers } from '../charts/months/months-in-numbers.tsx';
import { RateBars } from '../charts/rate-bars/rate-bars.tsx';
import { href } from '../frame/href.ts';
import { renderPage } from '../frame/layout.tsx';
import { HOME, measurePath } from '../frame/paths.ts';
import type { Page, SiteFrame } from '../frame/site-frame.ts';
import type { ShownWindows } from '../measures/shown-windows.ts';
import { comparisonTable } from '../tables/comparison-table.ts';
import { partnershipTable } from '../tables/partnership-table.ts';
import type { IsRevised } from '../tables/revised-sides.ts';
import { TableShown } from '../tables/shown-table-html.tsx';
import { TableAsFile } from '../tables/table-as-file.tsx';
import { tableFiles } from '../tables/table-files.ts';
import { kindOfWindow, monthsOfWindow, windowSlug } from '../words/window-names.ts';
import { OtherWindows } from './other-windows.tsx';
import { RulesCited } from './rules-cited.tsx';
import { TreeOfMeasure } from './tree-of-measure.tsx';
import { WardsOfMeasure } from './wards-of-measure.tsx';

/** Where the whole of a measure lies among the published documents: every window, for programs and for spreadsheets. */
type WholeMeasure = { document: string; table: string | null };

type MeasurePageParts = {
  path: string;
  windows: ShownWindows;
  /** The window that is shown. */
  comparison: Comparison;
  whole: WholeMeasure;
  isRevised: IsRevised;
};

/** A measure in one of its windows: the page and the files of its table. */
export function measurePage(
  site: SiteFrame,
  document: MeasureDocument,
  { path, windows, comparison, whole, isRevised }: MeasurePageParts,
): { page: Page; files: PublishedFile[] } {
  const { measure, tree, charts, rules } = document;
  const table = comparisonTable(measure, comparison, site, isRevised);
  const partnerships = partnershipTable(measure, comparison, site.county);
  const [total] = comparison.totals;
  const county = total?.ratePer1000 == null ? null : total;
  const wholeCode = total?.code;
  const monthly = charts.filter(({ code }) => code === wholeCode);
  const sentence = sentenceOf(comparison);
  const when = monthsOfWindow(comparison.window);
  const ownPath = measurePath(measure.id, windowSlug(comparison.window));
  const page = renderPage(
    { path, title: `${measure.label}, ${when}`, above: [{ label: 'Measures', path: HOME }] },
    site,
    <>
      <span class="govuk-caption-l">
        {kindOfWindow(comparison.window)}, {when}
      </span>
      <h1 class="govuk-heading-l">{measure.label}</h1>
      {sentence !== null && <p class="govuk-body-l">{sentence}</p>}
      <OtherWindows path={path} measure={measure.id} windows={windows} shown={comparison} />
      <TableShown table={table} from={path} id="areas" />
      <p class="govuk-body no-print">
        Each count leads to where it came from. <TableAsFile page={path} id="areas" of={table.caption} />; every window
        of this measure as{' '}
        {whole.table !== null && (
          <>
            <a class="govuk-link" href={href(path, whole.table)}>
              CSV
            </a>{' '}
            or{' '}
          </>
        )}
        <a class="govuk-link" href={href(path, whole.document)}>
          JSON
        </a>
        .
        {path !== ownPath && (
          <>
            {' '}
            This period has{' '}
            <a class="govuk-link" href={href(path, ownPath)}>
              an address of its own
            </a>
            , which can be cited.
          </>
        )}
      </p>
      <RateBars
        id="rates"
        areas={comparison.areas}
        county={county}
        caption={`${measure.label}: rate per 1,000 people, ${when}`}
      />
      <Funnel
        id="funnel"
        areas={comparison.areas}
        funnel={comparison.funnel}
        caption={`${measure.label}: which areas differ by more than chance, ${when}`}
      />
      {monthly.length > 0 && (
        <>
          <MonthlyLine
            id="months"
            charts={monthly}
            unit={measure.unit}
            caption={`${measure.label}: ${total?.name ?? site.county.name} month by month`}
          />
          <MonthsInNumbers charts={monthly} unit={measure.unit} />
        </>
      )}
      {partnerships !== null && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">By community safety partnership</span>
          </summary>
          <TableShown table={partnerships} from={path} id="partnerships" />
          <p class="govuk-body no-print">
            <TableAsFile page={path} id="partnerships" of={partnerships.caption} />
          </p>
        </details>
      )}
      <WardsOfMeasure path={path} measure={measure.id} document={document} site={site} />
      <TreeOfMeasure path={path} tree={tree} site={site} />
      <RulesCited rules={rules} />
    </>,
  );
  return {
    page,
    files: [
      ...tableFiles(table, path, 'areas', site),
      ...(partnerships === null ? [] : tableFiles(partnerships, path, 'partnerships', site)),
    ],
  };
}

/** The sentence of the whole county; where nothing is known of it, that of the one area that has a figure. */
function sentenceOf({ totals, areas }: Comparison): string | null {
  const counted = areas.filter(({ current }) => current !== null);
  const [only] = counted;
  if (counted.length === 1 && only?.sentence != null) return only.sentence;
  return totals.find(({ sentence }) => sentence !== null)?.sentence ?? null;
}
