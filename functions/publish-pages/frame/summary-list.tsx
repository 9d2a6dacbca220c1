import type { ComponentChildren } from 'preact';

/** Terms and what is said of each, one below the other. */
export function SummaryList({ children }: { children: ComponentChildren }) {
  return <dl class="govuk-summary-list">{children}</dl>;
}

/** One term of a summary list. */
export function SummaryRow({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{term}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
    </div>
  );
}
