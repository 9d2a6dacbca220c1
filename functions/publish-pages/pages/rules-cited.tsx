import type { MeasureDocument } from '../../../schemas/snapshot.ts';

/** The rules by which what stands on a page was judged, and where each is written down. */
export function RulesCited({ rules }: { rules: MeasureDocument['rules'] }) {
  const cited = Object.entries(rules);
  if (cited.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">How these figures are judged</h2>
      <dl class="govuk-summary-list">
        {cited.map(([name, rule]) => (
          <div key={name} class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{rule?.label}</dt>
            <dd class="govuk-summary-list__value">
              {rule?.sentence} <span class="method">{rule?.method}.</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
