import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { href } from '../frame/href.ts';
import { wardsPath } from '../frame/paths.ts';
import type { SiteFrame } from '../frame/site-frame.ts';

/** Leads to the wards of each district that somebody sends figures of. */
export function WardsOfMeasure({
  path,
  measure,
  document,
  site,
}: {
  path: string;
  measure: string;
  document: MeasureDocument;
  site: SiteFrame;
}) {
  const districts = new Set(
    document.comparisons.flatMap(({ wards }) =>
      wards.flatMap(({ within, sources }) => (sources.current === null ? [] : [within])),
    ),
  );
  if (districts.size === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Wards</h2>
      <ul class="govuk-list">
        {site.county.areas
          .filter(({ code }) => districts.has(code))
          .map(({ code, name }) => (
            <li key={code}>
              <a class="govuk-link" href={href(path, wardsPath(measure, code))}>
                Wards of {name}
              </a>
            </li>
          ))}
      </ul>
    </>
  );
}
