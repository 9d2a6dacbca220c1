import { PARTS } from '../../../schemas/checking-page.ts';
import { href } from '../frame/href.ts';
import { renderPage } from '../frame/layout.tsx';
import { CHECK_A_FILE } from '../frame/paths.ts';
import type { Page, SiteFrame } from '../frame/site-frame.ts';
import { CheckForm } from './check-a-file-form.tsx';

/** The page on which a sender has a file checked: by the reader's own browser, which sends nothing. */
export function checkAFilePage(site: SiteFrame): Page {
  const face = { path: CHECK_A_FILE, title: 'Check a file', scripts: ['check-a-file.js'] } as const;
  return renderPage(
    face,
    site,
    <>
      <h1 class="govuk-heading-xl">Check a file</h1>
      <Introduction />
      <WithoutScript />
      <div
        data-check-worker={href(CHECK_A_FILE, site.assets['check-worker.js'])}
        data-offline={href(CHECK_A_FILE, site.assets['offline.js'])}
      >
        <CheckForm county={site.county} />
        <Checking />
        <section class="receipt" id={PARTS.receipt} tabindex={-1} hidden />
        <p class="govuk-visually-hidden" role="status" id={PARTS.announced} />
      </div>
    </>,
  );
}

function Introduction() {
  return (
    <div class="check-introduction">
      <p class="govuk-body-l">
        See the receipt that a CSV file of yours would get, before you send it: whether it would be taken, and which
        line to mend if not.
      </p>
      <div class="govuk-inset-text">
        The file is read by this page, in your own browser. It never leaves your computer, and nothing of it is sent or
        stored.
      </div>
    </div>
  );
}

function WithoutScript() {
  return (
    <div class="without-script" id={PARTS.withoutScript}>
      <h2 class="govuk-heading-m">This page needs JavaScript</h2>
      <p class="govuk-body">
        Because the file is read in your browser, it cannot be checked here while JavaScript is off or has not loaded,
        nor where the page was opened from a folder and not at the site’s own address. There are two other ways:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Drop the file in your upload folder and read the receipt, which is there within a minute or so. A file with
          anything to correct is refused whole, and what you sent before still counts: you lose nothing by trying. A
          file that holds people does not belong there, however.
        </li>
        <li>
          If you have this service’s program on your computer, say{' '}
          <code class="check-command">npm run check -- file.csv --as ashford/asb-reports</code> in its folder, with your
          own file, name and dataset. Nothing is sent or stored by that either.
        </li>
      </ul>
    </div>
  );
}

function Checking() {
  return (
    <section class="checking" id={PARTS.checking} tabindex={-1} aria-labelledby="checking-title" hidden>
      <h2 class="govuk-heading-m" id="checking-title">
        Checking <bdi id={PARTS.fileChecked} />
      </h2>
      <p class="govuk-body checking__words" id={PARTS.progressInWords} />
      <progress
        class="checking__progress"
        id={PARTS.progress}
        aria-labelledby={PARTS.progressInWords}
        max={1}
        value={0}
      />
      <button type="button" class="govuk-button govuk-button--secondary" id={PARTS.cancel}>
        Cancel
      </button>
    </section>
  );
}
