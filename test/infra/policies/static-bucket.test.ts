import fc from 'fast-check';
import type { Principal } from './decision.ts';
import { ACCOUNT } from './deployed-names.ts';
import { administrator, SERVICES, stranger } from './outsiders.ts';
import { decided, roleNames, roleOf } from './pipeline.ts';
import { placeNamed } from './places.ts';

/** All but some roles: the others of the pipeline, those who run the account, other accounts, services and the public. */
function everybodyBut(...writers: string[]): [string, Principal][] {
  const others = Object.keys(roleNames).filter((name) => !writers.includes(name));
  return [
    ...others.map((name): [string, Principal] => [`the role of ${name}`, roleOf(name)]),
    ['an administrator of the account', administrator],
    ['its root user', { ...administrator, arn: `arn:aws:iam::${ACCOUNT}:root` }],
    ['an administrator of another account', stranger],
    ['anybody at all', { kind: 'anonymous' }],
    ...SERVICES.map((name): [string, Principal] => [name, { kind: 'service', name }]),
  ];
}

const SOME_NAME = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.webPath(),
  fc.constantFrom('v1/latest.json', 'v1/', 'index.html', 'site.json', '*'),
);

function mayWrite(principal: Principal, key: string) {
  const { resource } = placeNamed('published');
  return decided(principal, { action: 's3:PutObject', resource: `${resource}/${key}`, context: {} });
}

test('publish may write snapshots, and nothing beside them', () => {
  expect(mayWrite(roleOf('publish'), 'v1/latest.json')).toBe('allowed');
  fc.assert(
    fc.property(SOME_NAME, (name) => {
      expect(mayWrite(roleOf('publish'), name)).toBe(name.startsWith('v1/') ? 'allowed' : 'refused');
    }),
  );
});

test('what makes the pages may write anything but snapshots', () => {
  expect(mayWrite(roleOf('pages'), 'index.html')).toBe('allowed');
  fc.assert(
    fc.property(SOME_NAME, (name) => {
      expect(mayWrite(roleOf('pages'), name)).toBe(name.startsWith('v1/') ? 'refused' : 'allowed');
    }),
  );
});

test.each(everybodyBut('publish'))('%s may not write snapshots', (_, principal) => {
  fc.assert(
    fc.property(SOME_NAME, (name) => {
      expect(mayWrite(principal, `v1/${name}`)).toBe('refused');
    }),
  );
});

test.each(everybodyBut('publish', 'pages'))(
  '%s may not write the static bucket, under whatever name',
  (_, principal) => {
    fc.assert(
      fc.property(SOME_NAME, (name) => {
        expect(mayWrite(principal, name)).toBe('refused');
      }),
    );
  },
);

test.each(everybodyBut('publish', 'pages'))(
  '%s may not have the static bucket written by copying another into it',
  (_, principal) => {
    for (const place of ['published/v1/latest.json', 'published/index.html'])
      expect(decided(principal, { action: 's3:ReplicateObject', ...placeNamed(place) })).toBe('refused');
  },
);
