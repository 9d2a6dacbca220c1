import type { RequestContext } from './conditions.ts';
import type { Decision, Principal } from './decision.ts';
import { ACCOUNT } from './deployed-names.ts';
import { administrator, stranger } from './outsiders.ts';
import { arnNamed, decided, roleOf } from './pipeline.ts';
import { placeNamed } from './places.ts';

// The stage has Ashford sign in from an account of its own, Dover by an identity provider, all others from this account.
const ASHFORDS: Principal = { ...stranger, arn: 'arn:aws:iam::111122223333:role/Analyst' };
const DOVERS: Principal = { kind: 'federated', provider: `arn:aws:iam::${ACCOUNT}:oidc-provider/login.dover.example` };
const OTHERS: Principal = { kind: 'federated', provider: `arn:aws:iam::${ACCOUNT}:oidc-provider/elsewhere.example` };
const AGREED = { 'sts:ExternalId': 'ashford-1' };
const ANALYSTS = { 'login.dover.example:aud': 'county-benchmarks', 'login.dover.example:sub': 'analysts' };
const WEB = 'sts:AssumeRoleWithWebIdentity';

test.each<[Decision, string, Principal, string, string, RequestContext]>([
  ['allowed', "Ashford's account with what was agreed", ASHFORDS, 'sts:AssumeRole', 'ashford role', AGREED],
  ['refused', "Ashford's account without it", ASHFORDS, 'sts:AssumeRole', 'ashford role', {}],
  [
    'refused',
    "Ashford's account with something else",
    ASHFORDS,
    'sts:AssumeRole',
    'ashford role',
    { 'sts:ExternalId': 'x' },
  ],
  ['refused', "Ashford's account", ASHFORDS, 'sts:AssumeRole', 'dover role', AGREED],
  ['refused', "Ashford's account", ASHFORDS, 'sts:AssumeRole', 'county role', AGREED],
  ['refused', 'another account that knows what was agreed', stranger, 'sts:AssumeRole', 'ashford role', AGREED],
  ['refused', "an administrator here, for it is Ashford's", administrator, 'sts:AssumeRole', 'ashford role', AGREED],
  ['allowed', "Dover's analysts", DOVERS, WEB, 'dover role', ANALYSTS],
  [
    'refused',
    'somebody else of Dover',
    DOVERS,
    WEB,
    'dover role',
    { ...ANALYSTS, 'login.dover.example:sub': 'cleaners' },
  ],
  [
    'refused',
    "Dover's analysts, in another application",
    DOVERS,
    WEB,
    'dover role',
    { ...ANALYSTS, 'login.dover.example:aud': 'x' },
  ],
  ['refused', 'an identity that says nothing', DOVERS, WEB, 'dover role', {}],
  ['refused', "Dover's analysts", DOVERS, WEB, 'ashford role', ANALYSTS],
  ['refused', "Dover's analysts by another way", DOVERS, 'sts:AssumeRole', 'dover role', ANALYSTS],
  ['refused', 'another identity provider', OTHERS, WEB, 'dover role', ANALYSTS],
  ['allowed', 'an administrator here', administrator, 'sts:AssumeRole', 'county role', {}],
  ['refused', 'another account', stranger, 'sts:AssumeRole', 'county role', {}],
  ['refused', 'an administrator here', administrator, 'sts:AssumeRole', 'ingest role', {}],
  ['refused', 'an administrator here', administrator, 'sts:AssumeRole', 'publish role', {}],
  ['refused', 'an administrator here', administrator, 'sts:AssumeRole', 'scheduler role', {}],
])('%s: %s, by %o %s as %s', (decision, _, principal, action, place, context) => {
  expect(decided(principal, { action, ...placeNamed(place), context })).toBe(decision);
});

test('no role of the pipeline may take another', () => {
  const resource = arnNamed('SubmitterAccessMedway');
  for (const name of ['ashford', 'county', 'ingest', 'publish', 'scheduler'])
    expect(decided(roleOf(name), { action: 'sts:AssumeRole', resource, context: {} })).toBe('refused');
});
