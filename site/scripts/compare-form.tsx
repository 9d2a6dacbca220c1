import { dayInWords, momentInWords } from '../../functions/publish-pages/words/days.ts';
import { shortId } from '../../functions/publish-pages/words/short-id.ts';
import { grouped } from '../../functions/what-counts/grouped.ts';
import type { Pair } from './compare-address.ts';
import type { ListedSnapshot } from './compare-listed.ts';

/** The field that the first problem of a choice can be mended in. */
export const SECOND_FIELD = 'compare-to';

/** Two snapshots to choose, and the button; `problem` stands at the second where the two cannot be compared. */
export function CompareForm({
  snapshots,
  pair,
  problem,
  onChoose,
  onCompare,
}: {
  snapshots: readonly ListedSnapshot[];
  pair: Pair;
  problem: string | null;
  onChoose: (pair: Pair) => void;
  onCompare: () => void;
}) {
  return (
    <form
      class="compare-form no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onCompare();
      }}
    >
      <Choice
        id="compare-from"
        label="One snapshot"
        snapshots={snapshots}
        chosen={pair.from}
        onChoose={(from) => onChoose({ ...pair, from })}
      />
      <Choice
        id={SECOND_FIELD}
        label="The other snapshot"
        snapshots={snapshots}
        chosen={pair.to}
        problem={problem}
        onChoose={(to) => onChoose({ ...pair, to })}
      />
      <button type="submit" class="govuk-button">
        Compare
      </button>
    </form>
  );
}

function Choice({
  id,
  label,
  snapshots,
  chosen,
  problem = null,
  onChoose,
}: {
  id: string;
  label: string;
  snapshots: readonly ListedSnapshot[];
  chosen: string;
  problem?: string | null;
  onChoose: (id: string) => void;
}) {
  const isWrong = problem !== null;
  return (
    <div class={`govuk-form-group${isWrong ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {isWrong && (
        <p id={`${id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
      <select
        id={id}
        class={`govuk-select${isWrong ? ' govuk-select--error' : ''}`}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
        {...(isWrong && { 'aria-describedby': `${id}-error` })}
      >
        {[...grouped(snapshots, ({ asAt }) => yearOf(asAt))].map(([year, ofYear]) => (
          <optgroup key={year} label={year}>
            {ofYear.map((snapshot) => (
              <option key={snapshot.id} value={snapshot.id} selected={snapshot.id === chosen}>
                {momentInWords(snapshot.asAt)} ({shortId(snapshot.id)})
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** The year in which readers are told that a moment lies: it may be another one by the clocks of the United Kingdom than by UTC's. */
function yearOf(moment: string): string {
  return dayInWords(moment).slice(-4);
}
