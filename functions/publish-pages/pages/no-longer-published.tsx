import { href } from '../frame/href.ts';
import { renderPage } from '../frame/layout.tsx';
import { HOME, SNAPSHOTS } from '../frame/paths.ts';
import type { Page, SiteFrame } from '../frame/site-frame.ts';

/** What takes the place of a page that there was and is not any more, so that nobody reads old figures as the newest. */
export function noLongerPublishedPage(site: SiteFrame, path: string): Page {
  return renderPage(
    { path, title: 'No longer published', above: [{ label: 'Measures', path: HOME }] },
    site,
    <>
      <h1 class="govuk-heading-l">No longer published</h1>
      <p class="govuk-body">
        What stood here is not part of the newest snapshot: its extract was withdrawn, or its period has passed out of
        view.
      </p>
      <p class="govuk-body">
        What was published of it is kept with the{' '}
        <a class="govuk-link" href={href(path, SNAPSHOTS)}>
          snapshots
        </a>{' '}
        of that time.
      </p>
    </>,
  );
}
