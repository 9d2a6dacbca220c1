import { changesInWords, countChanges } from '../../functions/publish-pages/history/changes-in-words.ts';
import { type DocumentNamed, documentLabelled } from '../../functions/publish-pages/history/documents-named.ts';
import { type Extract, ExtractsTable } from '../../functions/publish-pages/history/extracts-table.tsx';
import { type ChangedFigures, FigureChanges } from '../../functions/publish-pages/history/figure-changes.tsx';
import type { Labels } from '../../functions/publish-pages/history/labels.ts';
import { momentInWords } from '../../functions/publish-pages/words/days.ts';
import { counted } from '../../schemas/plain-text.ts';
import type { CameAndWent } from './compare-contents.ts';
import type { SnapshotsCompared } from './compare-read.ts';

/** So many changes are told in one go; of more, those of each measure stand behind a line to be opened. */
const SHOWN_AT_ONCE = 200;

/** The id of the heading above what a comparison came to: it takes the focus when the comparison is there. */
export const RESULT_HEADING = 'compare-result';

/** What changed between two snapshots: figures, then measures and areas, then files. */
export function CompareResult({ compared, labels }: { compared: SnapshotsCompared; labels: Labels }) {
  const { older, newer, changed, measuresAndAreas, extracts } = compared;
  return (
    <section aria-labelledby={RESULT_HEADING}>
      <h2 id={RESULT_HEADING} class="govuk-heading-m" tabindex={-1}>
        From {momentInWords(older.asAt)} to {momentInWords(newer.asAt)}
      </h2>
      <Figures changed={changed} labels={labels} />
      <MeasuresAndAreas {...measuresAndAreas} labels={labels} />
      <Files title="Files that came" extracts={extracts.came} labels={labels} />
      <Files title="Files sent anew" extracts={extracts.sentAnew} labels={labels} />
      <Files title="Files that went" extracts={extracts.went} labels={labels} />
      {extracts.came.length + extracts.sentAnew.length + extracts.went.length === 0 && (
        <p class="govuk-body">Both rest on the same files.</p>
      )}
    </section>
  );
}

function Figures({ changed, labels }: { changed: ChangedFigures | null; labels: Labels }) {
  if (changed === null) {
    return (
      <p class="govuk-inset-text">
        Which figures changed cannot be told: it was not recorded for every snapshot in between, or the record is gone.
      </p>
    );
  }
  const words = changesInWords(countChanges(changed.figures));
  return (
    <>
      <p class="govuk-body">{words.charAt(0).toUpperCase() + words.slice(1)}.</p>
      <FigureChanges changed={changed} labels={labels} isFolded={changed.figures.length > SHOWN_AT_ONCE} />
    </>
  );
}

function MeasuresAndAreas({ came, went, labels }: CameAndWent<DocumentNamed> & { labels: Labels }) {
  if (came.length + went.length === 0) return null;
  const told = [
    { documents: came, fate: 'There for the first time' },
    { documents: went, fate: 'There no longer' },
  ];
  return (
    <>
      <h3 class="govuk-heading-s">Measures and areas that came or went</h3>
      <ul class="govuk-list govuk-list--bullet">
        {told.map(
          ({ documents, fate }) =>
            documents.length > 0 && (
              <li key={fate}>
                {fate}: <bdi>{documents.map((document) => documentLabelled(document, labels)).join('; ')}</bdi>
              </li>
            ),
        )}
      </ul>
    </>
  );
}

function Files({ title, extracts, labels }: { title: string; extracts: readonly Extract[]; labels: Labels }) {
  if (extracts.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">
        {title}: {counted(extracts.length, 'file')}
      </h3>
      <ExtractsTable caption={title} extracts={extracts} labels={labels} />
    </>
  );
}
