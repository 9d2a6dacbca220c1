import { measureNamed } from '../../../schemas/county.ts';
import { DATASET_KINDS, isDatasetKind } from '../../../schemas/dataset.ts';
import { describePeriod, newestFirst } from '../../../schemas/period.ts';
import { counted } from '../../../schemas/plain-text.ts';
import type { Revision, RevisionsDocument } from '../../../schemas/revisions.ts';
import type { Manifest } from '../../../schemas/snapshot.ts';
import { grouped } from '../../what-counts/grouped.ts';
import { href } from '../frame/href.ts';
import { HOME, measurePath, snapshotPath } from '../frame/paths.ts';
import type { SiteFrame } from '../frame/site-frame.ts';
import { momentInWords } from '../words/days.ts';

/** Measures that are told one by one; of more, only how many. */
const MEASURES_TOLD = 8;

/** What the newest snapshot has that the one before had not, measure by measure. */
export function WhatIsNew({
  site,
  manifest,
  revisions,
}: {
  site: SiteFrame;
  manifest: Manifest;
  revisions: RevisionsDocument | null;
}) {
  const changed = revisions === null ? [] : measuresChanged(revisions);
  const said = statementsChanged(manifest);
  return (
    <section class="whats-new" aria-labelledby="new">
      <h2 class="govuk-heading-m" id="new">
        What is new
      </h2>
      {revisions === null ? (
        <p class="govuk-body">
          {manifest.previous === null
            ? `This is the first snapshot: it rests on ${counted(manifest.uploads.length, 'file')}.`
            : 'Nothing is known of what the snapshot before held.'}
        </p>
      ) : (
        <>
          <p class="govuk-body">
            Since the snapshot of {momentInWords(revisions.since.asAt)}
            {changed.length === 0 ? ' no figure has changed.' : ':'}
          </p>
          {changed.length > 0 && (
            <ul class="govuk-list govuk-list--bullet">
              {changed.slice(0, MEASURES_TOLD).map(({ measure, figures }) => (
                <li key={measure}>
                  {site.published.measures.has(measure) ? (
                    <a class="govuk-link" href={href(HOME, measurePath(measure))}>
                      {labelOf(measure, site)}
                    </a>
                  ) : (
                    labelOf(measure, site)
                  )}
                  : {changesInWords(figures)}
                </li>
              ))}
              {changed.length > MEASURES_TOLD && <li>{counted(changed.length - MEASURES_TOLD, 'more measure')}</li>}
            </ul>
          )}
        </>
      )}
      {said.length > 0 && manifest.previous !== null && (
        <p class="govuk-body">Something else was told: {said.join('; ')}. It may change what is said of figures.</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={href(HOME, snapshotPath(site.snapshot.id))}>
          Everything about this snapshot
        </a>
      </p>
    </section>
  );
}

/** The kinds of statement of which the newest snapshot has others than the one before, in words. */
function statementsChanged({ changes }: Manifest): string[] {
  const kinds = changes.added.flatMap((path) => path.split('/')[1] ?? []);
  return [...new Set(kinds.filter(isDatasetKind))].map((kind) => DATASET_KINDS[kind].holds);
}

function measuresChanged({ figures }: RevisionsDocument): { measure: string; figures: Revision[] }[] {
  const measures = grouped(figures, ({ measure }) => measure);
  return [...measures].map(([measure, ofMeasure]) => ({ measure, figures: ofMeasure }));
}

/** `26 figures added, the newest for April to August 2019; 1 figure revised`. */
function changesInWords(figures: readonly Revision[]): string {
  return (['added', 'revised', 'withdrawn'] as const)
    .flatMap((change) => {
      const periods = figures.filter((figure) => figure.change === change).map(({ period }) => period);
      const [newest] = [...periods].sort(newestFirst);
      if (newest === undefined) return [];
      const when = periods.length === 1 ? `for ${describePeriod(newest)}` : `the newest for ${describePeriod(newest)}`;
      return [`${counted(periods.length, 'figure')} ${change}${periods.length === 1 ? ' ' : ', '}${when}`];
    })
    .join('; ');
}

function labelOf(measure: string, { county }: SiteFrame): string {
  return measureNamed(county, measure)?.label ?? measure;
}
