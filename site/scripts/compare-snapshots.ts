import '../no-eval.ts';
import { h, render } from 'preact';
import { type PlaceOfComparison, placeOfComparison, snapshotsToCompare } from './compare-listed.ts';
import { CompareView } from './compare-view.tsx';
import { readFromSite } from './read-from-site.ts';

// On the page of all snapshots, puts a comparison of any two of them where the page leaves room for it.
const found = placeOfComparison(document);
if (found !== null) void offerComparison(found);

async function offerComparison({ place, labels }: PlaceOfComparison): Promise<void> {
  const snapshots = await snapshotsToCompare(document, readFromSite);
  if (snapshots.length > 1) render(h(CompareView, { snapshots, labels }), place);
}
