import { shown } from '../../../schemas/plain-text.ts';
import type { Manifest } from '../../../schemas/snapshot.ts';
import { manifestPath } from '../../what-counts/manifests-back.ts';
import { href } from '../frame/href.ts';
import { renderPage } from '../frame/layout.tsx';
import { HOME, SNAPSHOTS, snapshotPath } from '../frame/paths.ts';
import type { Page, SiteFrame } from '../frame/site-frame.ts';
import { DocumentsList } from '../history/documents-list.tsx';
import { ExtractsTable } from '../history/extracts-table.tsx';
import { fittingPage } from '../history/fitting-page.ts';
import { type Labels, labelsOf } from '../history/labels.ts';
import type { SnapshotTold } from '../history/snapshot-told.ts';
import { WhatChanged } from '../history/what-changed.tsx';
import { momentInWords } from '../words/days.ts';
import { shortId } from '../words/short-id.ts';

/** So many changes and extracts are shown at most, and twice as many documents; the rest is a link away. */
const MOST_SHOWN = 200;

/**
 * The page of one snapshot: what it is, what changed since the one before, the extracts it rests on and its documents. It
 * never changes but for the frame and what things are called: see `snapshotsWithoutPage` for which have to be made.
 */
export function snapshotPage(site: SiteFrame, told: SnapshotTold): Page {
  const labels = labelsOf(site.county);
  const { manifest } = told;
  const path = snapshotPath(manifest.snapshotId);
  const title = `Snapshot of ${momentInWords(manifest.asAt)}`;
  const above = [
    { label: 'Measures', path: HOME },
    { label: 'Snapshots', path: SNAPSHOTS },
  ];
  return fittingPage(MOST_SHOWN, (most) =>
    renderPage(
      { path, title, above },
      site,
      <>
        <span class="govuk-caption-l">Snapshot {shortId(manifest.snapshotId)}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <Identity told={told} path={path} />
        <h2 class="govuk-heading-m">What changed since the one before</h2>
        <WhatChanged told={told} labels={labels} most={most} path={path} />
        <h2 class="govuk-heading-m">The files it rests on</h2>
        <Extracts manifest={manifest} labels={labels} most={most} path={path} />
        <h2 class="govuk-heading-m">Its documents</h2>
        <Documents manifest={manifest} labels={labels} most={2 * most} path={path} />
      </>,
    ),
  );
}

function Identity({ told: { manifest, before }, path }: { told: SnapshotTold; path: string }) {
  const { snapshotId, asAt, previous } = manifest;
  const rows = [
    { name: 'Figures received by', value: momentInWords(asAt) },
    { name: 'Id', value: <code class="govuk-!-text-break-word">{shown(snapshotId)}</code> },
    {
      name: 'Record',
      value: (
        <a class="govuk-link" href={href(path, manifestPath(snapshotId))}>
          Manifest as JSON: each document with its SHA-256
        </a>
      ),
    },
    { name: 'Published before it', value: <Before before={before} previous={previous} path={path} /> },
  ];
  return (
    <>
      <p class="govuk-body">
        A snapshot is all that was published at one moment, and it stays as it is. A paper can cite it by its id or by
        the address of this page.
      </p>
      <dl class="govuk-summary-list">
        {rows.map(({ name, value }) => (
          <div key={name} class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Before({ before, previous, path }: { before: SnapshotTold['before']; previous: string | null; path: string }) {
  if (previous === null) return <>Nothing: it is the first snapshot</>;
  if (before === null) return <>Snapshot {shortId(shown(previous))}, whose record is gone</>;
  return (
    <a class="govuk-link" href={href(path, snapshotPath(before.id))}>
      Snapshot of {momentInWords(before.asAt)}
    </a>
  );
}

type Part = { manifest: Manifest; labels: Labels; most: number; path: string };

function Extracts({ manifest, labels, most, path }: Part) {
  const { uploads } = manifest;
  return (
    <>
      <ExtractsTable caption="Files the snapshot rests on" extracts={uploads.slice(0, most)} labels={labels} />
      <More all={uploads.length} most={most} manifest={manifest} path={path} />
    </>
  );
}

function Documents({ manifest, labels, most, path }: Part) {
  const { documents } = manifest;
  return (
    <>
      <DocumentsList documents={documents.slice(0, most)} labels={labels} from={path} />
      <More all={documents.length} most={most} manifest={manifest} path={path} />
    </>
  );
}

function More({ all, most, manifest, path }: { all: number; most: number; manifest: Manifest; path: string }) {
  if (all <= most) return null;
  return (
    <p class="govuk-body">
      {(all - most).toLocaleString('en-GB')} more stand in{' '}
      <a class="govuk-link" href={href(path, manifestPath(manifest.snapshotId))}>
        the manifest
      </a>
      .
    </p>
  );
}
