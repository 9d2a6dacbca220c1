import { type Decision, decide, type Principal } from './decision.ts';
import { ACCOUNT } from './deployed-names.ts';
import { statementsOf } from './statement.ts';

// The cases of AWS's guides: "Policy evaluation logic" and "Default key policy" of KMS. They are about
// the simulator itself, and use nothing of the pipeline.

const ROLE = `arn:aws:iam::${ACCOUNT}:role/reader`;
const ELSEWHERE = 'arn:aws:iam::999999999999:role/reader';
const OBJECT = 'arn:aws:s3:::house/door.txt';
const KEY = `arn:aws:kms:eu-west-2:${ACCOUNT}:key/k`;
const ROOT = { AWS: `arn:aws:iam::${ACCOUNT}:root` };

function policy(...statements: object[]) {
  return statementsOf({ Version: '2012-10-17', Statement: statements });
}

function reader(own: object[] = [], arn = ROLE): Principal {
  return { kind: 'identity', arn, own: policy(...own) };
}

const allow = (rest: object) => ({ Effect: 'Allow', Action: '*', Resource: '*', ...rest });
const deny = (rest: object) => ({ Effect: 'Deny', Action: '*', Resource: '*', ...rest });
const service: Principal = { kind: 'service', name: 'events.amazonaws.com' };
const anonymous: Principal = { kind: 'anonymous' };

test.each<[Decision, string, Principal, object[], string]>([
  ['refused', 'nobody says anything', reader(), [], OBJECT],
  ['allowed', 'its own policy lets it', reader([allow({})]), [], OBJECT],
  ['allowed', "the bucket's policy names it", reader(), [allow({ Principal: { AWS: ROLE } })], OBJECT],
  ['allowed', "the bucket's policy names everybody", reader(), [allow({ Principal: '*' })], OBJECT],
  ['refused', "the bucket's policy names only its account", reader(), [allow({ Principal: ROOT })], OBJECT],
  ['refused', "the bucket's policy denies it", reader([allow({})]), [deny({ Principal: '*' })], OBJECT],
  ['refused', "the bucket's policy denies its account", reader([allow({})]), [deny({ Principal: ROOT })], OBJECT],
  [
    'allowed',
    "the bucket's policy denies another",
    reader([allow({})]),
    [deny({ Principal: { AWS: ELSEWHERE } })],
    OBJECT,
  ],
  ['refused', 'its own policy denies', reader([allow({}), deny({})]), [allow({ Principal: '*' })], OBJECT],
  ['refused', 'only its own policy speaks of a key', reader([allow({})]), [], KEY],
  [
    'allowed',
    'its own policy does and the key leaves it to the account',
    reader([allow({})]),
    [allow({ Principal: ROOT })],
    KEY,
  ],
  ['refused', 'the key leaves it to the account and that says nothing', reader(), [allow({ Principal: ROOT })], KEY],
  ['allowed', 'the key names it', reader(), [allow({ Principal: { AWS: ROLE } })], KEY],
  ['refused', 'it is of another account and only that lets it', reader([allow({})], ELSEWHERE), [], OBJECT],
  [
    'refused',
    'it is of another account and only the bucket lets it',
    reader([], ELSEWHERE),
    [allow({ Principal: '*' })],
    OBJECT,
  ],
  [
    'allowed',
    'it is of another account and both let it',
    reader([allow({})], ELSEWHERE),
    [allow({ Principal: { AWS: '999999999999' } })],
    OBJECT,
  ],
  [
    'allowed',
    'it is a service that is named',
    service,
    [allow({ Principal: { Service: 'events.amazonaws.com' } })],
    OBJECT,
  ],
  [
    'refused',
    'it is a service and another is named',
    service,
    [allow({ Principal: { Service: 's3.amazonaws.com' } })],
    OBJECT,
  ],
  [
    'refused',
    'it is a service and everybody is denied',
    service,
    [allow({ Principal: { Service: 'events.amazonaws.com' } }), deny({ Principal: '*' })],
    OBJECT,
  ],
  ['refused', 'it is nobody known', anonymous, [allow({ Principal: ROOT })], OBJECT],
  ['allowed', 'it is nobody known and everybody may', anonymous, [allow({ Principal: { AWS: '*' } })], OBJECT],
])('%s where %s', (decision, _, principal, governing, resource) => {
  const asked = { action: resource === KEY ? 'kms:Decrypt' : 's3:GetObject', resource, context: {} };
  expect(decide(principal, asked, policy(...governing))).toBe(decision);
});

test.each<[Decision, string, object, string, string]>([
  ['allowed', 'the action', { Action: 's3:GetObject' }, 's3:GetObject', OBJECT],
  ['allowed', 'the action, in other letters', { Action: 's3:getobject' }, 's3:GetObject', OBJECT],
  ['refused', 'another action', { Action: ['s3:PutObject', 's3:GetObjectVersion'] }, 's3:GetObject', OBJECT],
  ['allowed', 'a star of actions', { Action: 's3:Get*' }, 's3:GetObject', OBJECT],
  ['refused', 'all actions but this', { Action: undefined, NotAction: 's3:Get*' }, 's3:GetObject', OBJECT],
  ['allowed', 'all actions but another', { Action: undefined, NotAction: 's3:Put*' }, 's3:GetObject', OBJECT],
  ['refused', 'the bucket and not its objects', { Resource: 'arn:aws:s3:::house' }, 's3:GetObject', OBJECT],
  ['allowed', 'a question mark', { Resource: 'arn:aws:s3:::house/d??r.txt' }, 's3:GetObject', OBJECT],
  ['allowed', 'a star over slashes', { Resource: 'arn:aws:s3:::house/*' }, 's3:GetObject', 'arn:aws:s3:::house/a/b:c'],
  ['refused', 'a star over colons before the name', { Resource: 'arn:*:house/door.txt' }, 's3:GetObject', OBJECT],
  ['refused', 'a dot that stands for itself', { Resource: 'arn:aws:s3:::house/door?xt' }, 's3:GetObject', OBJECT],
  ['refused', 'all resources but this', { Resource: undefined, NotResource: OBJECT }, 's3:GetObject', OBJECT],
])('%s by a statement of %s', (decision, _, statement, action, resource) => {
  expect(decide(reader([allow(statement)]), { action, resource, context: {} }, [])).toBe(decision);
});

test.each([
  ['an operator that is not known', allow({ Condition: { DateLessThan: { 'aws:CurrentTime': '2019-02-01' } } })],
  ['an operator over several values', allow({ Condition: { 'ForAnyValue:StringLike': { 'aws:TagKeys': 'a' } } })],
  ['a policy variable', allow({ Resource: 'arn:aws:s3:::house/$' + '{aws:username}/*' })],
  ['whoever is not named', { Effect: 'Deny', Action: '*', Resource: '*', NotPrincipal: { AWS: ROLE } }],
  ['both an action and all but an action', allow({ NotAction: 's3:Get*' })],
])('is not passed over: %s', (_, statement) => {
  const asked = { action: 's3:GetObject', resource: OBJECT, context: { 'aws:CurrentTime': '2019-01-01' } };
  expect(() => decide(reader([statement]), asked, [])).toThrow();
});
