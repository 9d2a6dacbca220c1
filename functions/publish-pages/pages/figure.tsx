import type { Area } from '../../../schemas/area.ts';
import { counted } from '../../../schemas/plain-text.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { MonthlyLine } from '../charts/months/monthly-line.tsx';
import { figuresSent, windowsExplained, windowsOfArea } from '../figures/figures-sent.ts';
import { FiguresSentTable } from '../figures/figures-sent-table.tsx';
import type { Uploads } from '../figures/where-read.tsx';
import { WindowExplained } from '../figures/window-explained.tsx';
import { renderPage } from '../frame/layout.tsx';
import { areaPath, figurePath, HOME, measurePath } from '../frame/paths.ts';
import type { Page, SiteFrame } from '../frame/site-frame.ts';
import type { EarlierValuesOf } from '../history/earlier-values.ts';
import { fittingPage } from '../history/fitting-page.ts';
import type { ShownWindows } from '../measures/shown-windows.ts';
import { RulesCited } from './rules-cited.tsx';

/** Periods whose figures are shown at most; the rest is in the measure's document. */
const PERIODS_SHOWN = 120;

/**
 * Where the numbers of one measure in one area come from: of each window that has a page, how it was worked out and from what;
 * then every figure that was sent, and what it was before. Null where the area has no figure.
 */
export function figurePage(
  site: SiteFrame,
  document: MeasureDocument,
  shownWindows: ShownWindows,
  area: Area,
  { uploads, earlierValues, whole }: { uploads: Uploads; earlierValues: EarlierValuesOf; whole: string },
): Page | null {
  const { measure, charts, rules } = document;
  const all = windowsOfArea(document, area.code);
  if (all.length === 0) return null;
  const path = figurePath(measure.id, area.code);
  const [newest, ...others] = windowsExplained(all, shownWindows);
  const earlier = earlierValues(measure.id, area.code);
  const monthly = charts.filter(({ code }) => code === area.code);
  const above = [
    { label: 'Measures', path: HOME },
    { label: measure.label, path: measurePath(measure.id) },
    ...(site.published.areas.has(area.code) ? [{ label: area.name, path: areaPath(area.code) }] : []),
  ];
  return fittingPage(PERIODS_SHOWN, (most) =>
    renderPage(
      { path, title: `${measure.label} in ${area.name}: where the numbers come from`, above },
      site,
      <>
        <span class="govuk-caption-l">Where the numbers come from</span>
        <h1 class="govuk-heading-l">
          {measure.label}, {area.name}
        </h1>
        {monthly.length > 0 && (
          <MonthlyLine
            id="months"
            charts={monthly}
            unit={measure.unit}
            caption={`${measure.label}: ${area.name} month by month`}
          />
        )}
        {newest !== undefined && <WindowExplained of={newest} uploads={uploads} rules={rules} />}
        <FiguresSentTable
          figures={figuresSent(all)}
          earlier={earlier}
          uploads={uploads}
          path={path}
          document={whole}
          most={most}
        />
        {others.length > 0 && (
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">
                How the numbers of {counted(others.length, 'other period')} were worked out
              </span>
            </summary>
            {others.map((each) => (
              <WindowExplained key={each.window.current} of={each} uploads={uploads} rules={rules} />
            ))}
          </details>
        )}
        <RulesCited rules={rules} />
      </>,
    ),
  );
}
