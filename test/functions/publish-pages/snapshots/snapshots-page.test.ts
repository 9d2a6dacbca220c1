import { snapshotPath } from '../../../../functions/publish-pages/frame/paths.ts';
import { snapshotsPage } from '../../../../functions/publish-pages/pages/snapshots.tsx';
import { frame, listed } from './invented-snapshots.ts';
import { linksOf, textOf } from './page-text.ts';

const first = { ...listed(1), previous: null, revisions: null };
const changed = { path: 'v1/revisions/x.json', sha256: 'x', revised: 1204, added: 2, withdrawn: 3 };
const three = [{ ...listed(3), revisions: changed }, listed(2), first];

test('every snapshot is listed with when its newest file came, what changed with it, and a link to its page', () => {
  const { html, path } = snapshotsPage(frame(), { snapshots: three, lost: null });
  const text = textOf(html);
  expect(text).toMatch(/4 September 2019 at 10:00\s+000000000000\s+24\s+226\s+1,204\s+2\s+3/);
  expect(text).toMatch(/2 September 2019 at 10:00\s+000000000000\s+24\s+226\s+the first snapshot/);
  expect(linksOf(path, html)).toEqual(expect.arrayContaining(three.map(({ id }) => snapshotPath(id))));
  expect(text).not.toContain('nothing is known');
});

test('without script nothing is offered that does not work', () => {
  expect(snapshotsPage(frame(), { snapshots: three, lost: null }).html).not.toMatch(
    /<(select|button type="submit"|form)/,
  );
});

test('where the record of an earlier one is gone, or what changed was not recorded, that is said', () => {
  const untold = { ...listed(2), revisions: null };
  const { html } = snapshotsPage(frame(), { snapshots: [listed(3), untold], lost: 'v1/snapshots/gone.json' });
  expect(textOf(html)).toContain('nothing is known: its record, v1/snapshots/gone.json, is gone');
  expect(textOf(html)).toMatch(/3 September 2019 at 10:00\s+000000000000\s+24\s+226\s+not recorded/);
});

test('of a thousand snapshots the page stays light, and leads to the next older one', () => {
  const many = Array.from({ length: 1000 }, (_, place) => listed(1000 - place));
  const { html, path } = snapshotsPage(frame(), { snapshots: many, lost: null });
  expect(Buffer.byteLength(html)).toBeLessThan(150_000);
  const shown = html.match(/data-snapshot="/g)?.length ?? 0;
  expect(shown).toBeGreaterThan(150);
  const next = many[shown];
  expect(linksOf(path, html)).toContain(snapshotPath(next?.id ?? ''));
  expect(textOf(html)).toContain(`${1000 - shown} older snapshots can be reached`);
  expect(linksOf(path, html)).toContain('snapshots.json');
});
