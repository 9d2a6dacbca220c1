import { NOT_FOUND_PAGE } from '../../../schemas/site.ts';
import { renderPage } from '../frame/layout.tsx';
import type { Page, SiteFrame } from '../frame/site-frame.ts';

/**
 * What a reader meets who asks for a page that is not there. It is shown in place of pages of any depth, so it has no links of
 * its own but those of the frame, which lead from the root.
 */
export function notFoundPage(site: SiteFrame): Page {
  return renderPage(
    { path: NOT_FOUND_PAGE, title: 'Page not found', standsAnywhere: true },
    site,
    <>
      <h1 class="govuk-heading-l">Page not found</h1>
      <p class="govuk-body">
        If you typed the address, look whether it is right; if you followed a link, the page may have moved.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/index.html">
          All measures and areas
        </a>
      </p>
    </>,
  );
}
