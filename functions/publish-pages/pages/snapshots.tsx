import { counted } from '../../../schemas/plain-text.ts';
import {
  type PublishedSnapshot,
  type PublishedSnapshots,
  SNAPSHOTS_FILE,
} from '../../../schemas/published-snapshots.ts';
import { LISTED, NO_FIGURE_CHANGED } from '../../../schemas/snapshots-page.ts';
import { href } from '../frame/href.ts';
import { renderPage } from '../frame/layout.tsx';
import { HOME, SNAPSHOTS, snapshotPath } from '../frame/paths.ts';
import type { Page, SiteFrame } from '../frame/site-frame.ts';
import { TableHead, TableScroll } from '../frame/table-scroll.tsx';
import { fittingPage } from '../history/fitting-page.ts';
import { labelsOf } from '../history/labels.ts';
import { momentInWords } from '../words/days.ts';
import { shortId } from '../words/short-id.ts';

/** Snapshots that the page lists at most; all are in `snapshots.json`, and the older ones can be reached page by page too. */
const MOST_LISTED = 200;

/**
 * The page of all snapshots, the newest first: what each is and what changed with it. With script, any two can be compared
 * (`site/scripts/compare-snapshots.ts`).
 */
export function snapshotsPage(site: SiteFrame, { snapshots, lost }: PublishedSnapshots): Page {
  const face = {
    path: SNAPSHOTS,
    title: 'Snapshots',
    above: [{ label: 'Measures', path: HOME }],
    scripts: ['compare-snapshots.js' as const],
  };
  return fittingPage(MOST_LISTED, (most) =>
    renderPage(
      face,
      site,
      <>
        <h1 class="govuk-heading-l">Snapshots</h1>
        <p class="govuk-body-l">
          A snapshot is all that was published at one moment. When a file comes in that changes a figure, a new snapshot
          is published, and the ones before stay as they are.
        </p>
        <p class="govuk-body">
          So a snapshot can be cited: a paper that names one can be checked against it years later, whatever was revised
          since. Its id is worked out from what it holds, which makes a change to it plain to see. Each has a page of
          its own, which says what changed since the one before.
        </p>
        <div {...{ [LISTED.compare]: JSON.stringify(labelsOf(site.county)) }} />
        <h2 class="govuk-heading-m">{counted(snapshots.length, 'snapshot')}, the newest first</h2>
        <SnapshotsTable snapshots={snapshots.slice(0, most)} />
        <Older snapshots={snapshots} most={most} />
        <p class="govuk-body">
          <a class="govuk-link" href={href(SNAPSHOTS, SNAPSHOTS_FILE)}>
            All snapshots as JSON
          </a>
        </p>
        {lost !== null && (
          <p class="govuk-inset-text">
            Of what was published before the oldest of these nothing is known: its record, <code>{lost}</code>, is gone.
          </p>
        )}
      </>,
    ),
  );
}

const COLUMNS = [
  { name: 'Figures received by' },
  { name: 'Id' },
  { name: 'Files', isNumeric: true },
  { name: 'Documents', isNumeric: true },
  { name: 'Figures revised', isNumeric: true },
  { name: 'Added', isNumeric: true },
  { name: 'Withdrawn', isNumeric: true },
];

function SnapshotsTable({ snapshots }: { snapshots: readonly PublishedSnapshot[] }) {
  return (
    <TableScroll label="All snapshots">
      <table class="figures">
        <caption class="govuk-visually-hidden">All snapshots, the newest first</caption>
        <TableHead columns={COLUMNS} />
        <tbody>
          {snapshots.map((snapshot) => (
            <SnapshotRow key={snapshot.id} snapshot={snapshot} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function SnapshotRow({ snapshot }: { snapshot: PublishedSnapshot }) {
  const { id, asAt, documents, extracts, revisions, previous } = snapshot;
  return (
    <tr {...attributesOf(snapshot)}>
      <th scope="row">
        <a class="govuk-link" href={href(SNAPSHOTS, snapshotPath(id))}>
          {momentInWords(asAt)}
        </a>
      </th>
      <td>
        <code>{shortId(id)}</code>
      </td>
      {[extracts, documents].map(numberCell)}
      {revisions === null ? (
        <td class="n" colspan={3}>
          {previous === null ? 'the first snapshot' : 'not recorded'}
        </td>
      ) : (
        [revisions.revised, revisions.added, revisions.withdrawn].map(numberCell)
      )}
    </tr>
  );
}

function numberCell(count: number) {
  return <td class="n">{count.toLocaleString('en-GB')}</td>;
}

function attributesOf({ id, asAt, revisions }: PublishedSnapshot) {
  const isTold = revisions !== null;
  const changed = isTold ? revisions.revised + revisions.added + revisions.withdrawn : 0;
  return {
    [LISTED.id]: id,
    [LISTED.asAt]: asAt,
    ...(isTold && { [LISTED.revisions]: changed === 0 ? NO_FIGURE_CHANGED : revisions.path }),
  };
}

function Older({ snapshots, most }: { snapshots: readonly PublishedSnapshot[]; most: number }) {
  const next = snapshots[most];
  if (next === undefined) return null;
  return (
    <p class="govuk-body">
      {counted(snapshots.length - most, 'older snapshot')} can be reached from{' '}
      <a class="govuk-link" href={href(SNAPSHOTS, snapshotPath(next.id))}>
        that of {momentInWords(next.asAt)}
      </a>
      , each of whose pages leads to the one before.
    </p>
  );
}
