import type { Revision, RevisionsDocument } from '../../../schemas/revisions.ts';
import type { Manifest } from '../../../schemas/snapshot.ts';
import { grouped } from '../../what-counts/grouped.ts';
import { href } from '../frame/href.ts';
import { TableHead, TableScroll } from '../frame/table-scroll.tsx';
import { changesInWords, countChanges } from './changes-in-words.ts';
import { documentNamed } from './documents-named.ts';
import { FigureChanges } from './figure-changes.tsx';
import { type Labels, labelled } from './labels.ts';
import type { SnapshotTold } from './snapshot-told.ts';

/** What changed from the snapshot before: figure by figure, of many the first `most` beside how many there are of each measure. */
export function WhatChanged({
  told: { manifest, revisions },
  labels,
  most,
  path,
}: {
  told: SnapshotTold;
  labels: Labels;
  most: number;
  path: string;
}) {
  if (revisions === null) return <p class="govuk-body">{whyNothingIsTold(manifest)}</p>;
  const { figures } = revisions;
  const words = changesInWords(countChanges(figures));
  return (
    <>
      <p class="govuk-body">
        {words.charAt(0).toUpperCase() + words.slice(1)}. {documentsInWords(manifest.changes)}
      </p>
      {figures.length > most && <CountsByMeasure figures={figures} labels={labels} />}
      {figures.length > most && (
        <p class="govuk-body">
          {most === 0 ? 'None of these is' : `The first ${most.toLocaleString('en-GB')} of these are`} shown here.{' '}
          <AllChanges manifest={manifest} path={path} />
        </p>
      )}
      <FigureChanges changed={{ figures: figures.slice(0, most), uploads: revisions.uploads }} labels={labels} />
      {figures.length > 0 && figures.length <= most && (
        <p class="govuk-body">
          <AllChanges manifest={manifest} path={path} />
        </p>
      )}
    </>
  );
}

function whyNothingIsTold({ previous, changes }: Manifest): string {
  if (previous === null) return 'It is the first snapshot: nothing was published before it.';
  if (changes.revisions === null) return 'It was not recorded which figures changed.';
  return 'What changed is not known any more: the document that told it has been removed.';
}

function documentsInWords({ added, removed }: Manifest['changes']): string {
  const [are, were] = [namesOf(added), namesOf(removed)];
  const changed = [...are].filter((name) => were.has(name)).length;
  const told = [
    { count: changed, fate: 'changed' },
    { count: are.size - changed, fate: 'new' },
    { count: were.size - changed, fate: 'gone' },
  ].filter(({ count }) => count > 0);
  if (told.length === 0) return 'Every document is as it was.';
  return `Documents: ${told.map(({ count, fate }) => `${count.toLocaleString('en-GB')} ${fate}`).join(', ')}.`;
}

/** What documents are of: one that changed lies at another path, for its path holds its hash. */
function namesOf(paths: readonly string[]): Set<string> {
  return new Set(paths.map((path) => Object.values(documentNamed(path)).join(' ')));
}

function AllChanges({ manifest: { changes }, path }: { manifest: Manifest; path: string }) {
  if (changes.revisions === null) return null;
  return (
    <a class="govuk-link" href={href(path, changes.revisions.path)}>
      All changes as JSON
    </a>
  );
}

const COLUMNS = [
  { name: 'Measure' },
  { name: 'Revised', isNumeric: true },
  { name: 'Added', isNumeric: true },
  { name: 'Withdrawn', isNumeric: true },
];

function CountsByMeasure({ figures, labels }: { figures: RevisionsDocument['figures']; labels: Labels }) {
  return (
    <TableScroll label="How many figures of each measure changed">
      <table class="figures">
        <caption class="govuk-visually-hidden">How many figures of each measure changed</caption>
        <TableHead columns={COLUMNS} />
        <tbody>
          {[...grouped(figures, ({ measure }) => measure)].map(([measure, changes]) => (
            <CountsOfMeasure key={measure} label={labelled(labels.measures, measure)} changes={changes} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function CountsOfMeasure({ label, changes }: { label: string; changes: readonly Revision[] }) {
  const { revised, added, withdrawn } = countChanges(changes);
  return (
    <tr>
      <th scope="row">{label}</th>
      <NumberCell count={revised} />
      <NumberCell count={added} />
      <NumberCell count={withdrawn} />
    </tr>
  );
}

function NumberCell({ count }: { count: number }) {
  return <td class="n">{count.toLocaleString('en-GB')}</td>;
}
