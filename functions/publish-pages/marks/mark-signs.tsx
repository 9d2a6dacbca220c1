import { MARKS, type Mark, marksIn } from './marks.ts';

/** The marks beside a number: a sign for the eye, words for whoever has the page read out. */
export function MarkSigns({ marks }: { marks: readonly Mark[] }) {
  return (
    <>
      {marks.map((mark) => (
        <span key={mark} class="mark">
          {' '}
          <span aria-hidden="true">{MARKS[mark].sign}</span>
          <span class="govuk-visually-hidden">{MARKS[mark].label}</span>
        </span>
      ))}
    </>
  );
}

/** What the marks of a table mean, beside it; nothing where it has none. */
export function MarksExplained({ marks, label = 'Marks in this table' }: { marks: Iterable<Mark>; label?: string }) {
  const there = marksIn(marks);
  if (there.length === 0) return null;
  return (
    <dl class="marks-explained" aria-label={label}>
      {there.map((mark) => (
        <div key={mark}>
          <dt>{MARKS[mark].sign}</dt>
          <dd>{MARKS[mark].meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
