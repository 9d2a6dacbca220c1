import { measureNamed } from '../../../schemas/county.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { href } from '../frame/href.ts';
import { measurePath } from '../frame/paths.ts';
import type { SiteFrame } from '../frame/site-frame.ts';
import { SummaryList, SummaryRow } from '../frame/summary-list.tsx';

const RELATIONS = [
  ['children', 'Made up of'],
  ['ofWhich', 'Counted within it'],
  ['sumOf', 'Adds up'],
] as const;

/** What a measure is part of, and what is part of it. */
export function TreeOfMeasure({ path, tree, site }: { path: string; tree: MeasureDocument['tree']; site: SiteFrame }) {
  const related: (readonly [string, readonly string[]])[] = [
    ['Part of', tree.parent === null ? [] : [tree.parent]],
    ...RELATIONS.map(([relation, label]) => [label, tree[relation]] as const),
  ];
  const there = related
    .map(([label, measures]) => [label, measures.filter((id) => site.published.measures.has(id))] as const)
    .filter(([, measures]) => measures.length > 0);
  if (there.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Related measures</h2>
      <SummaryList>
        {there.map(([label, measures]) => (
          <SummaryRow key={label} term={label}>
            <ul class="govuk-list">
              {measures.map((id) => (
                <li key={id}>
                  <a class="govuk-link" href={href(path, measurePath(id))}>
                    {measureNamed(site.county, id)?.label ?? id}
                  </a>
                </li>
              ))}
            </ul>
          </SummaryRow>
        ))}
      </SummaryList>
    </>
  );
}
