import '../check-a-file/no-eval.ts';
import { h, render } from 'preact';
import { listedSnapshots, placeOfComparison } from './compare-listed.ts';
import { CompareView } from './compare-view.tsx';

// On the page of all snapshots, puts a comparison of any two of them where the page leaves room for it.
const found = placeOfComparison(document);
const snapshots = listedSnapshots(document);
if (found !== null && snapshots.length > 1) render(h(CompareView, { snapshots, labels: found.labels }), found.place);
