/** The id of the summary that takes the focus when a comparison cannot be had. */
export const PROBLEM_SUMMARY = 'compare-problem';

/** Why two snapshots cannot be compared, with a link to the field where that can be mended, if it can. */
export function CompareProblem({ message, field }: { message: string; field: string | null }) {
  return (
    <div id={PROBLEM_SUMMARY} class="govuk-error-summary" tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">There is a problem</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            <li>{field === null ? message : <a href={`#${field}`}>{message}</a>}</li>
          </ul>
        </div>
      </div>
    </div>
  );
}
