import { monthsInWords } from '../../../schemas/months-in-words.ts';
import { describePeriod } from '../../../schemas/period.ts';
import { counted } from '../../../schemas/plain-text.ts';
import { SummaryRow } from '../frame/summary-list.tsx';
import { countInWords } from '../words/numbers.ts';
import type { ComparedArea } from './figures-sent.ts';
import { isRecords, type Uploads, WhereRead } from './where-read.tsx';

/** Sources beyond this many are told by how many they are. */
const SOURCES_SHOWN = 5;

const BASIS = {
  'as-sent': 'sent as it is',
  'sum-of-months': 'the sum of its months',
  records: 'counted from records, one line each',
  'sum-of-districts': 'the sum of its districts, each of which has a page like this',
} as const;

/** The count of one side of a window: what it is made of, and where that was read. */
export function SideExplained({
  side,
  window,
  compared,
  uploads,
}: ComparedArea & { side: 'current' | 'previous'; uploads: Uploads }) {
  const count = compared[side];
  const sources = [compared.sources[side] ?? []].flat();
  const sent = compared.reconciliation[side];
  const isOfRecords = sources.some(({ uploadId }) => isRecords(uploads.get(uploadId)));
  const basis = isOfRecords ? 'records' : compared.basis[side];
  const isAddedUp = 'fromMonths' in compared && compared.fromMonths[side];
  return (
    <SummaryRow term={describePeriod(window[side])}>
      {count === null ? <NotWhole side={side} compared={compared} /> : <strong>{countInWords(count)}</strong>}
      {count !== null && compared.approximate[side] && ', given as approximate by its sender'}
      {basis !== null && `, ${BASIS[basis]}`}
      {isAddedUp && ', month by month'}
      {basis === 'sum-of-months' && (
        <>
          {' '}
          (
          <a class="govuk-link" href="#sent">
            each as it was sent
          </a>
          )
        </>
      )}
      {(basis === 'as-sent' || basis === 'records') && sources.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {sources.slice(0, SOURCES_SHOWN).map((source) => (
            <li key={`${source.uploadId} ${source.line} ${source.column}`}>
              <WhereRead source={source} uploads={uploads} />
            </li>
          ))}
          {sources.length > SOURCES_SHOWN && <li>and {counted(sources.length - SOURCES_SHOWN, 'more place')}</li>}
        </ul>
      )}
      {sent !== null && sent.difference !== 0 && (
        <>
          <br />
          For the whole period {countInWords(sent.sent)} was sent as one figure:{' '}
          <WhereRead source={sent.source} uploads={uploads} />. The months count.
        </>
      )}
    </SummaryRow>
  );
}

/** What there is of a count of which months are missing. */
function NotWhole({ side, compared }: Pick<ComparedArea, 'compared'> & { side: 'current' | 'previous' }) {
  if (!('partialCount' in compared)) return <>No figure that can be shown</>;
  const partial = compared.partialCount[side];
  const missing = side === 'current' ? compared.missingMonths : compared.previousMissingMonths;
  if (partial === null) return <>No figure was sent</>;
  return (
    <>
      Incomplete: <strong>{countInWords(partial)}</strong>, without {monthsInWords(missing)}
    </>
  );
}
