import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { SummaryList, SummaryRow } from '../frame/summary-list.tsx';

/** The rules by which what stands on a page was judged, and where each is written down. */
export function RulesCited({ rules }: { rules: MeasureDocument['rules'] }) {
  const cited = Object.entries(rules);
  if (cited.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">How these figures are judged</h2>
      <SummaryList>
        {cited.map(([name, rule]) => (
          <SummaryRow key={name} term={rule?.label ?? name}>
            {rule?.sentence} <span class="method">{rule?.method}.</span>
          </SummaryRow>
        ))}
      </SummaryList>
    </>
  );
}
