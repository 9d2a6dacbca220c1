import fc from 'fast-check';
import type { Principal } from './decision.ts';
import { ACCOUNT } from './deployed-names.ts';
import { administrator, SERVICES, stranger } from './outsiders.ts';
import { decided, roleNames, roleOf } from './pipeline.ts';
import { placeNamed } from './places.ts';

/** All but publish: the other roles of the pipeline, those who run the account, other accounts, services and the public. */
const EVERYBODY_ELSE: [string, Principal][] = [
  ...Object.keys(roleNames)
    .filter((name) => name !== 'publish')
    .map((name): [string, Principal] => [`the role of ${name}`, roleOf(name)]),
  ['an administrator of the account', administrator],
  ['its root user', { ...administrator, arn: `arn:aws:iam::${ACCOUNT}:root` }],
  ['an administrator of another account', stranger],
  ['anybody at all', { kind: 'anonymous' }],
  ...SERVICES.map((name): [string, Principal] => [name, { kind: 'service', name }]),
];

test('publish may write the static bucket', () => {
  expect(decided(roleOf('publish'), { action: 's3:PutObject', ...placeNamed('published/v1/latest.json') })).toBe(
    'allowed',
  );
});

test.each(EVERYBODY_ELSE)('%s may not write the static bucket, under whatever name', (_, principal) => {
  const key = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.webPath(),
    fc.constantFrom('v1/latest.json', 'index.html', '*'),
  );
  const { resource } = placeNamed('published');
  fc.assert(
    fc.property(key, (name) => {
      const asked = { action: 's3:PutObject', resource: `${resource}/${name}`, context: {} };
      expect(decided(principal, asked)).toBe('refused');
    }),
  );
});

test.each(EVERYBODY_ELSE)('%s may not have the static bucket written by copying another into it', (_, principal) => {
  const asked = { action: 's3:ReplicateObject', ...placeNamed('published/v1/latest.json') };
  expect(decided(principal, asked)).toBe('refused');
});
