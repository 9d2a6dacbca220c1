import type { Comparison } from '../../../schemas/comparison.ts';
import { grouped } from '../../what-counts/grouped.ts';
import { href } from '../frame/href.ts';
import { measurePath } from '../frame/paths.ts';
import type { ShownWindows } from '../measures/shown-windows.ts';
import { kindOfWindow, monthsOfWindow, windowSlug } from '../words/window-names.ts';

/** The other windows of a measure that have a page: the newest of each kind in sight, the earlier ones folded away. */
export function OtherWindows({
  path,
  measure,
  windows: { all },
  shown,
}: {
  path: string;
  measure: string;
  windows: ShownWindows;
  shown: Comparison;
}) {
  if (all.length === 1) return null;
  const kinds = grouped(all, ({ window }) => kindOfWindow(window));
  const newest = [...kinds].map(([kind, [first]]) => ({ kind, windows: first === undefined ? [] : [first] }));
  const earlier = [...kinds].flatMap(([kind, [, ...rest]]) => (rest.length === 0 ? [] : [{ kind, windows: rest }]));
  const parts = { path, measure, shown };
  return (
    <nav class="windows no-print" aria-label="Periods of this measure">
      <h2 class="govuk-heading-s">Periods</h2>
      <WindowsByKind kinds={newest} {...parts} />
      {earlier.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Earlier periods</span>
          </summary>
          <WindowsByKind kinds={earlier} {...parts} />
        </details>
      )}
    </nav>
  );
}

type Kind = { kind: string; windows: readonly Comparison[] };

function WindowsByKind({
  kinds,
  path,
  measure,
  shown,
}: {
  kinds: readonly Kind[];
  path: string;
  measure: string;
  shown: Comparison;
}) {
  return (
    <dl class="windows__kinds">
      {kinds.map(({ kind, windows }) => (
        <div key={kind}>
          <dt>{kind}</dt>
          {windows.map((each) => (
            <dd key={each.window.current}>
              {each === shown ? (
                <strong aria-current="page">{monthsOfWindow(each.window)}</strong>
              ) : (
                <a class="govuk-link" href={href(path, measurePath(measure, windowSlug(each.window)))}>
                  {monthsOfWindow(each.window)}
                </a>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
