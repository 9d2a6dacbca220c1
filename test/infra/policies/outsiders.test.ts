import type { Decision, Principal } from './decision.ts';
import { everythingAllowed } from './everything-allowed.ts';
import { administrator, stranger } from './outsiders.ts';
import { decided } from './pipeline.ts';
import { placeNamed } from './places.ts';

function decisionOn(principal: Principal, action: string, place: string): Decision {
  return decided(principal, { action, ...placeNamed(place) });
}

test.each<[string, Principal]>([
  ['anybody at all', { kind: 'anonymous' }],
  ['an administrator of another account', stranger],
])('%s may do nothing anywhere', (_, principal) => {
  // Of "anything" it is another account's own things that the other account allows.
  expect(everythingAllowed(principal).filter((grant) => !grant.endsWith(' on anything'))).toEqual([]);
});

test.each([
  ['open what holds people', 's3:GetObject', 'uploads/in/ashford/all-crime/2019.csv holding people'],
  ['open a version that holds people', 's3:GetObjectVersion', 'uploads/in/ashford/all-crime/2019.csv holding people'],
  ['open what holds people under another folder', 's3:GetObject', 'uploads/elsewhere/x.csv holding people'],
  ['take the mark off what holds people', 's3:DeleteObjectTagging', 'uploads/in/ashford/x.csv holding people'],
  ['take the mark off a version', 's3:DeleteObjectVersionTagging', 'uploads/in/ashford/x.csv holding people'],
  ['set another mark on what holds people', 's3:PutObjectTagging', 'uploads/in/ashford/x.csv holding people'],
  ['set another mark on a version', 's3:PutObjectVersionTagging', 'uploads/in/ashford/x.csv holding people'],
  ['take marks off what holds nobody', 's3:DeleteObjectTagging', 'uploads/in/ashford/x.csv'],
  ['take marks off a version of it', 's3:DeleteObjectVersionTagging', 'uploads/in/ashford/x.csv'],
  ['write the static bucket', 's3:PutObject', 'published/v1/latest.json'],
  ['write another page', 's3:PutObject', 'published/index.html'],
  ['read uploads over plain HTTP', 's3:GetObject', 'uploads/in/ashford/x.csv over plain HTTP'],
  ['read receipts over TLS 1.1', 's3:GetObject', 'uploads/receipts/ashford/x.json over TLS 1.1'],
  ['list uploads over plain HTTP', 's3:ListBucket', 'uploads over plain HTTP'],
  ['delete uploads over plain HTTP', 's3:DeleteObject', 'uploads/in/ashford/x.csv over plain HTTP'],
  ['read what is published over plain HTTP', 's3:GetObject', 'published/v1/latest.json over plain HTTP'],
  ['read access logs over plain HTTP', 's3:GetObject', 'access logs/uploads/x over plain HTTP'],
  ['send an event over plain HTTP', 'sqs:SendMessage', 'arrivals over plain HTTP'],
  ['read dead letters over plain HTTP', 'sqs:ReceiveMessage', 'ingest dead letters over plain HTTP'],
  ['read dead runs over plain HTTP', 'sqs:ReceiveMessage', 'publish dead letters over plain HTTP'],
  ['mail over plain HTTP', 'sns:Publish', 'county topic over plain HTTP'],
])('not even an administrator of the account may %s', (_, action, place) => {
  expect(decisionOn(administrator, action, place)).toBe('refused');
});

// What an operator has to be able to do by hand, when something has gone wrong: see the runbook.
test.each([
  ['look at an upload', 's3:GetObject', 'uploads/in/ashford/all-crime/2019.csv'],
  ['withdraw an upload', 's3:DeleteObject', 'uploads/in/ashford/all-crime/2019.csv'],
  ['delete at once what holds people', 's3:DeleteObjectVersion', 'uploads/in/ashford/x.csv holding people'],
  ['take back a publication', 's3:DeleteObjectVersion', 'published/v1/latest.json'],
  ['send dead letters again', 'sqs:StartMessageMoveTask', 'ingest dead letters'],
  ['publish now', 'lambda:InvokeFunction', 'publish function'],
  ['look after a key', 'kms:PutKeyPolicy', 'data key'],
])('an administrator of the account may %s', (_, action, place) => {
  expect(decisionOn(administrator, action, place)).toBe('allowed');
});

/** What is decided where an administrator puts tags on an object, which has to be said of the request. */
function decisionOnTagging(action: string, place: string, tags: Record<string, string>): Decision {
  const { resource, context } = placeNamed(place);
  const asked = Object.entries(tags).map(([key, value]) => [`s3:RequestObjectTag/${key}`, value]);
  return decided(administrator, { action, resource, context: { ...context, ...Object.fromEntries(asked) } });
}

test.each(['s3:PutObjectTagging', 's3:PutObjectVersionTagging'])(
  'by %s an administrator may close what holds people, and mark nothing otherwise',
  (action) => {
    const upload = 'uploads/in/ashford/x.csv';
    expect(decisionOnTagging(action, upload, { holds: 'people' })).toBe('allowed');
    expect(decisionOnTagging(action, upload, { holds: 'nobody' })).toBe('refused');
    expect(decisionOnTagging(action, upload, { looked: 'at' })).toBe('refused');
    expect(decisionOnTagging(action, upload, {})).toBe('refused');
    expect(decisionOnTagging(action, `${upload} holding people`, { holds: 'nobody' })).toBe('refused');
  },
);
