import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

// It stands on a package of ES modules, so that it is bundled here as it is for browsers.
const outfile = join(mkdtempSync(join(tmpdir(), 'browser-crypto-')), 'bundle.cjs');
buildSync({ entryPoints: ['site/check-a-file/browser-crypto.ts'], bundle: true, format: 'cjs', outfile });
const inBrowser: { createHash: typeof createHash } = createRequire(__filename)(outfile);

test.each([
  ['nothing', []],
  ['text', ['in/ashford/marac/é – 𝒜.csv', '\0']],
  [
    'text and bytes in pieces',
    ['in/dover/all-crime/a.csv', '\0', randomBytes(1), randomBytes(70_000), randomBytes(63)],
  ],
])('the hash of %s is that of Node', (_, parts) => {
  const [here, there] = [createHash('sha256'), inBrowser.createHash('sha256')];
  for (const part of parts) {
    here.update(part);
    there.update(part);
  }
  expect(there.digest('hex')).toBe(here.digest('hex'));
});
