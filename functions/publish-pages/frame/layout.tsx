import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { SiteAsset } from '../../../schemas/site.ts';
import { dayInWords } from '../words/days.ts';
import { shortId } from '../words/short-id.ts';
import { href } from './href.ts';
import { snapshotPath } from './paths.ts';
import { type Link, type Page, SITE_NAME, type SiteFrame } from './site-frame.ts';
import { SiteHeader } from './site-header.tsx';

/** What a page tells of itself, beside what stands in it. */
type PageFace = {
  path: string;
  /** Of the page alone; the name of the site is put behind it. */
  title: string;
  /** The pages above this one, from the home page down, without itself. */
  above?: readonly { label: string; path: string }[];
  /** Of a page that is shown in place of others, whose links therefore lead from the site's root. */
  standsAnywhere?: true;
  /** Scripts that this kind of page has beside the site's own: without any of them it still says all that it says. */
  scripts?: readonly Extract<SiteAsset, `${string}.js`>[];
};

/** A whole page: what stands in it, within what all pages have alike. */
export function renderPage(face: PageFace, site: SiteFrame, content: ComponentChildren): Page {
  const html = renderToString(
    <Document face={face} site={site}>
      {content}
    </Document>,
  );
  return { path: face.path, html: `<!doctype html>\n${html}\n` };
}

function Document({ face, site, children }: { face: PageFace; site: SiteFrame; children: ComponentChildren }) {
  const { path, title, above = [], scripts = [] } = face;
  const link = (to: string) => (face.standsAnywhere ? `/${to}` : href(path, to));
  const asset = (name: SiteAsset | 'print.css') => link(site.assets[name]);
  return (
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{`${title} – ${SITE_NAME}`}</title>
        <link rel="stylesheet" href={asset('site.css')} />
        <link rel="stylesheet" href={asset('print.css')} media="print" />
        <link rel="icon" href="data:," />
        {(['site.js', ...scripts] as const).map((name) => (
          <script key={name} defer src={asset(name)} />
        ))}
      </head>
      <body class="govuk-template__body">
        <a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">
          Skip to main content
        </a>
        <SiteHeader path={path} link={link} />
        <div class="govuk-width-container">
          {above.length > 0 && <Breadcrumbs above={above} link={link} />}
          <main class="govuk-main-wrapper" id="main-content">
            {children}
          </main>
        </div>
        <SiteFooter link={link} site={site} />
      </body>
    </html>
  );
}

function Breadcrumbs({ above, link }: { above: NonNullable<PageFace['above']>; link: Link }) {
  return (
    <nav class="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol class="govuk-breadcrumbs__list">
        {above.map((page) => (
          <li key={page.path} class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={link(page.path)}>
              {page.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SiteFooter({ link, site: { snapshot } }: { link: Link; site: SiteFrame }) {
  return (
    <footer class="site-footer">
      <div class="govuk-width-container">
        <p class="govuk-body-s">
          Figures received by {dayInWords(snapshot.asAt)}, published {dayInWords(snapshot.publishedAt)}. Snapshot{' '}
          <a class="govuk-link" href={link(snapshotPath(snapshot.id))}>
            {shortId(snapshot.id)}
          </a>
          .
        </p>
        <p class="govuk-body-s">
          Populations: Office for National Statistics, Open Government Licence v3.0. Every other figure names the file,
          line and column it was read from.
        </p>
      </div>
    </footer>
  );
}
