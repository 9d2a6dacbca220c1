import { useEffect, useRef, useState } from 'preact/hooks';
import type { Labels } from '../../functions/publish-pages/history/labels.ts';
import { type Pair, pairIn, queryOf } from './compare-address.ts';
import { CompareForm, SECOND_FIELD } from './compare-form.tsx';
import type { ListedSnapshot } from './compare-listed.ts';
import { CompareProblem, PROBLEM_SUMMARY } from './compare-problem.tsx';
import { compareSnapshots, type SnapshotsCompared } from './compare-read.ts';
import { CompareResult, RESULT_HEADING } from './compare-result.tsx';
import { readFromSite, UnreadableFile } from './read-from-site.ts';

type Asked =
  | { state: 'nothing' }
  | { state: 'reading' }
  | { state: 'problem'; message: string; field: string | null }
  | { state: 'compared'; compared: SnapshotsCompared };

const SAME_TWICE = 'Choose two different snapshots';
const NOT_LISTED = 'The address of this page names a snapshot that is not listed here: choose two that are';

/** Chooses two of the snapshots listed and shows what changed between them. The pair stands in the address, and is run from there. */
export function CompareView({ snapshots, labels }: { snapshots: readonly ListedSnapshot[]; labels: Labels }) {
  const [pair, setPair] = useState<Pair>(() => newestTwo(snapshots));
  const [asked, setAsked] = useState<Asked>({ state: 'nothing' });
  const newestRun = useRef(0);
  const query = useRef('');

  const run = async (wanted: Pair) => {
    newestRun.current += 1;
    const own = newestRun.current;
    setAsked({ state: 'reading' });
    const answer = await answerTo(wanted, snapshots);
    // Whoever asked again meanwhile gets what was asked last.
    if (own === newestRun.current) setAsked(answer);
  };

  useEffect(() => {
    const runFromAddress = () => {
      // Following a link within the page is told as going back is, and asks for nothing.
      if (location.search === query.current) return;
      query.current = location.search;
      const named = pairIn(query.current);
      if (named === null) {
        newestRun.current += 1;
        setAsked({ state: 'nothing' });
        return;
      }
      if ([named.from, named.to].every((id) => placeOf(id, snapshots) !== -1)) setPair(named);
      void run(named);
    };
    runFromAddress();
    addEventListener('popstate', runFromAddress);
    return () => removeEventListener('popstate', runFromAddress);
  }, []);

  useEffect(() => {
    if (asked.state === 'problem') document.getElementById(PROBLEM_SUMMARY)?.focus();
    if (asked.state === 'compared') document.getElementById(RESULT_HEADING)?.focus();
  }, [asked]);

  const compare = () => {
    if (queryOf(pair) !== location.search) history.pushState(null, '', queryOf(pair));
    query.current = location.search;
    void run(pair);
  };
  const problemOfField = asked.state === 'problem' && asked.field === SECOND_FIELD ? asked.message : null;
  return (
    <>
      {asked.state === 'problem' && <CompareProblem message={asked.message} field={asked.field} />}
      <h2 class="govuk-heading-m">Compare two snapshots</h2>
      <CompareForm snapshots={snapshots} pair={pair} problem={problemOfField} onChoose={setPair} onCompare={compare} />
      <p class="govuk-body" role="status">
        {asked.state === 'reading' && 'Reading what changed…'}
      </p>
      {asked.state === 'compared' && <CompareResult compared={asked.compared} labels={labels} />}
    </>
  );
}

async function answerTo({ from, to }: Pair, snapshots: readonly ListedSnapshot[]): Promise<Asked> {
  const places = [placeOf(from, snapshots), placeOf(to, snapshots)] as const;
  if (from === to) return { state: 'problem', message: SAME_TWICE, field: SECOND_FIELD };
  if (places.includes(-1)) return { state: 'problem', message: NOT_LISTED, field: SECOND_FIELD };
  try {
    return { state: 'compared', compared: await compareSnapshots(snapshots, places, readFromSite) };
  } catch (problem) {
    if (problem instanceof UnreadableFile) return { state: 'problem', message: problem.message, field: null };
    throw problem;
  }
}

function placeOf(id: string, snapshots: readonly ListedSnapshot[]): number {
  return snapshots.findIndex((snapshot) => snapshot.id === id);
}

function newestTwo([newest, before]: readonly ListedSnapshot[]): Pair {
  return { from: before?.id ?? '', to: newest?.id ?? '' };
}
