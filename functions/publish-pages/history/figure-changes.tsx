import { districtOfWard } from '../../../schemas/area.ts';
import { describePeriod } from '../../../schemas/period.ts';
import { shown } from '../../../schemas/plain-text.ts';
import type { Revision } from '../../../schemas/revisions.ts';
import { grouped } from '../../what-counts/grouped.ts';
import { TableHead, TableScroll } from '../frame/table-scroll.tsx';
import { countInWords } from '../words/numbers.ts';
import { changesInWords, countChanges } from './changes-in-words.ts';
import { type Labels, labelled } from './labels.ts';
import { ReadFrom, type Uploads } from './read-from.tsx';

/** Figures that changed, with the files that their sources name. */
export type ChangedFigures = { figures: readonly Revision[]; uploads: Uploads };

/** What changed, figure by figure, a table for each measure; behind a line to be opened where `isFolded`. */
export function FigureChanges({
  changed: { figures, uploads },
  labels,
  isFolded = false,
}: {
  changed: ChangedFigures;
  labels: Labels;
  isFolded?: boolean;
}) {
  return (
    <>
      {[...grouped(figures, (figure) => figure.measure)].map(([measure, changes]) => {
        const label = labelled(labels.measures, measure);
        const heading = `${label}: ${changesInWords(countChanges(changes))}`;
        const table = { label, changes, uploads, labels };
        return isFolded ? (
          <details key={measure} class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{heading}</span>
            </summary>
            <div class="govuk-details__text">
              <ChangesTable {...table} />
            </div>
          </details>
        ) : (
          <section key={measure}>
            <h3 class="govuk-heading-s">{heading}</h3>
            <ChangesTable {...table} />
          </section>
        );
      })}
    </>
  );
}

const COLUMNS = [
  { name: 'Area' },
  { name: 'Period' },
  { name: 'Before', isNumeric: true },
  { name: 'After', isNumeric: true },
  { name: 'Read from' },
];

function ChangesTable({
  label,
  changes,
  uploads,
  labels,
}: {
  label: string;
  changes: readonly Revision[];
  uploads: Uploads;
  labels: Labels;
}) {
  return (
    <TableScroll label={`${label}: what changed`}>
      <table class="figures">
        <caption class="govuk-visually-hidden">{label}: what changed, figure by figure</caption>
        <TableHead columns={COLUMNS} />
        <tbody>
          {changes.map((figure) => (
            <tr key={`${figure.area} ${figure.period}`}>
              <th scope="row">
                <AreaName figure={figure} labels={labels} />
              </th>
              <td>{describePeriod(figure.period)}</td>
              <td class="n">{figure.before === null ? 'none' : countInWords(figure.before.value)}</td>
              <td class="n">{figure.after === null ? 'withdrawn' : countInWords(figure.after.value)}</td>
              <td class="read-from">
                <ReadFrom figure={figure} uploads={uploads} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** An area by the name its figure tells; a ward, which districts may have under one name, with its district. */
function AreaName({ figure: { area, areaName }, labels }: { figure: Revision; labels: Labels }) {
  const district = districtOfWard(area);
  if (district === null) return <bdi>{shown(areaName)}</bdi>;
  return (
    <>
      <bdi>{shown(areaName)}</bdi>, {labelled(labels.areas, district)}
    </>
  );
}
