import * as fc from 'fast-check';
import { href } from '../../../../functions/publish-pages/frame/href.ts';

// Of few names, so that many paths have some folders in common.
const name = fc.constantFrom('a', 'b', 'all-crime', 'all-crime.html', 'E07000105.html');
const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));

test('from wherever it stands, a link leads where it should, on a server and in a folder', () => {
  return fc.assert(
    fc.property(path, path, fc.option(name), (from, to, fragment) => {
      const target = fragment === null ? to : `${to}#${fragment}`;
      for (const root of ['https://figures.example/', 'file:///home/somebody/published/']) {
        expect(new URL(href(from, target), `${root}${from}`).href).toBe(`${root}${target}`);
      }
    }),
  );
});

test.each([
  ['index.html', 'measures/all-crime.html', 'measures/all-crime.html'],
  ['measures/all-crime/2019-04.html', 'measures/all-crime.html', '../all-crime.html'],
  ['measures/all-crime.html', 'measures/all-crime/2019-04.html', 'all-crime/2019-04.html'],
  ['areas/E07000105.html', 'index.html', '../index.html'],
  ['wards/a/b.html', 'figures/a/b.html#2019-04', '../../figures/a/b.html#2019-04'],
])('from %s to %s it is no longer than it has to be', (from, to, link) => {
  expect(href(from, to)).toBe(link);
});
