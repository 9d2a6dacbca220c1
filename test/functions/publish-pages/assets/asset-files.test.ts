import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { assetFiles } from '../../../../functions/publish-pages/assets/asset-files.ts';
import { SITE_ASSETS } from '../../../../schemas/site.ts';
import { ASSETS } from '../published-site.ts';

const LATEST = { snapshotId: 'ab'.repeat(32), asAt: '2019-06-30T23:30:00Z', publishedAt: '2019-07-02T06:00:00Z' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('every asset is put once, under its hash and as what it is, but the one whose address is known', () => {
  const { files, paths } = assetFiles(ASSETS, LATEST);
  expect(new Set(files.map(({ path }) => path)).size).toBe(Object.keys(SITE_ASSETS).length + 1);
  for (const { path, body } of files) expect(path === 'offline.js' || path.includes(sha256(body))).toBe(true);
  for (const name of ['site.css', 'site.js', 'compare-snapshots.js', 'check-a-file.js', 'check-worker.js'] as const) {
    const [stem, extension] = name.split('.');
    const path = `assets/${stem}/${sha256(ASSETS[name])}.${extension}`;
    expect(paths[name]).toBe(path);
    expect(files).toContainEqual({ path, body: ASSETS[name], contentType: SITE_ASSETS[name] });
  }
  expect(paths['offline.js']).toBe('offline.js');
});

test('an asset of other bytes lies elsewhere, and of the same bytes at the same place', () => {
  return fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const placeOf = (css: string) => assetFiles({ ...ASSETS, 'site.css': css }, LATEST).paths['site.css'];
      expect(placeOf(one) === placeOf(other)).toBe(one === other);
    }),
  );
});

test('the foot of a printed sheet tells the snapshot, its days by the clocks here, and the number of the sheet', () => {
  const { files, paths } = assetFiles(ASSETS, LATEST);
  const style = files.find(({ path }) => path === paths['print.css'])?.body ?? '';
  expect(style).toContain('Snapshot abababababab"');
  expect(style).toContain('Received by 1 July 2019, published 2 July 2019');
  expect(style).toContain('counter(page) " of " counter(pages)');
  const later = assetFiles(ASSETS, { ...LATEST, snapshotId: 'cd'.repeat(32) });
  expect(later.paths['print.css']).not.toBe(paths['print.css']);
});
