import type { SiteFrame } from '../../../functions/publish-pages/frame/site-frame.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';

/** What pages have alike on a day of 2019 on which every measure and area of Kent is published. */
export const FRAME: SiteFrame = {
  county: kent,
  snapshot: { id: '0123456789abcdef', asAt: '2019-10-10T09:00:00Z', publishedAt: '2019-10-31T06:00:00Z' },
  published: {
    measures: new Set(kent.measures.map(({ id }) => id)),
    areas: new Set(kent.areas.map(({ code }) => code)),
  },
  assets: {
    'site.css': 'assets/site/0.css',
    'site.js': 'assets/site/0.js',
    'compare-snapshots.js': 'assets/compare-snapshots/0.js',
    'check-a-file.js': 'assets/check-a-file/0.js',
    'check-worker.js': 'assets/check-worker/0.js',
    'offline.js': 'offline.js',
    'print.css': 'assets/print/0.css',
  },
};
