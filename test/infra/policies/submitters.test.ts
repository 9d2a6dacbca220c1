import fc from 'fast-check';
import { allOf, everythingAllowed } from './everything-allowed.ts';
import { actionsOn } from './known-actions.ts';
import { decided, roleOf, submitterIds } from './pipeline.ts';
import { placeNamed } from './places.ts';

function may(id: string, action: string, place: string) {
  return decided(roleOf(id), { action, ...placeNamed(place) });
}

function anotherThan(id: string): string {
  return submitterIds[(submitterIds.indexOf(id) + 1) % submitterIds.length] ?? '';
}

describe.each(submitterIds)('%s', (id) => {
  const other = anotherThan(id);
  const dropped = `uploads/in/${id}/all-crime/2019.csv`;
  const receipt = `uploads/receipts/${id}/all-crime/2019.csv/1f.json`;

  test.each([
    ['s3:PutObject', dropped],
    ['s3:PutObject', `uploads/in/${id}/figures/as: sent (2) é.csv`],
    ['s3:AbortMultipartUpload', dropped],
    ['s3:GetObject', receipt],
    ['s3:GetObject', `uploads/receipts/${id}/all-crime/2019.csv/1f.html`],
    ['s3:ListBucket', `uploads?prefix=receipts/${id}/`],
    ['s3:ListBucket', `uploads?prefix=receipts/${id}/all-crime/`],
    // For each file dropped; and for the parts of a large one and for a receipt.
    ['kms:GenerateDataKey', 'data key by S3 for uploads'],
    ['kms:Decrypt', 'data key by S3 for uploads'],
  ])('may do %s on %s', (action, place) => {
    expect(may(id, action, place)).toBe('allowed');
  });

  test.each([
    ["another's folder", 's3:PutObject', `uploads/in/${other}/all-crime/2019.csv`],
    ["another's receipts", 's3:GetObject', `uploads/receipts/${other}/all-crime/2019.csv/1f.json`],
    ["the list of another's receipts", 's3:ListBucket', `uploads?prefix=receipts/${other}/`],
    ['the list of all receipts', 's3:ListBucket', 'uploads?prefix=receipts/'],
    ['the list of all receipts, cut short', 's3:ListBucket', `uploads?prefix=receipts/${id.slice(0, 3)}`],
    ['the list of a name that begins like it', 's3:ListBucket', `uploads?prefix=receipts/${id}`],
    ['the list of what it dropped', 's3:ListBucket', `uploads?prefix=in/${id}/`],
    ['the list of everything', 's3:ListBucket', 'uploads'],
    ['the list of everything, asked for as nothing', 's3:ListBucket', 'uploads?prefix='],
    ['older versions in the list', 's3:ListBucketVersions', `uploads?prefix=receipts/${id}/`],
    ['what it dropped itself', 's3:GetObject', dropped],
    ['an older version of what it dropped', 's3:GetObjectVersion', dropped],
    ['an older version of a receipt', 's3:GetObjectVersion', receipt],
    ['what it dropped, which holds people', 's3:GetObject', `${dropped} holding people`],
    ['a receipt marked as holding people', 's3:GetObject', `${receipt} holding people`],
    ['to delete what it dropped', 's3:DeleteObject', dropped],
    ['to delete a version of it', 's3:DeleteObjectVersion', dropped],
    ['to take the mark off', 's3:DeleteObjectTagging', `${dropped} holding people`],
    ['to set a mark', 's3:PutObjectTagging', dropped],
    ['to set a mark on a version', 's3:PutObjectVersionTagging', dropped],
    ['to delete a receipt', 's3:DeleteObject', receipt],
    ['to write a receipt', 's3:PutObject', receipt],
    ['a folder that begins like its own', 's3:PutObject', `uploads/in/${id}-evil/x.csv`],
    ['a file named like its folder', 's3:PutObject', `uploads/in/${id}`],
    ['the folder above', 's3:PutObject', 'uploads/in/x.csv'],
    ['a way round', 's3:PutObject', `uploads/in/./${id}/x.csv`],
    ['a way round by a slash', 's3:PutObject', `uploads//in/${id}/x.csv`],
    ['a folder in other letters', 's3:PutObject', `uploads/in/${id.toUpperCase()}/x.csv`],
    ['receipts of a name that begins like it', 's3:GetObject', `uploads/receipts/${id}-evil/x.json`],
    ['receipts by a star', 's3:GetObject', `uploads/receipts/${id.slice(0, 3)}*`],
    ['to drop without encryption on the way', 's3:PutObject', `${dropped} over plain HTTP`],
    ['to drop over TLS 1.1', 's3:PutObject', `${dropped} over TLS 1.1`],
    ['what is published, past its front door', 's3:GetObject', 'published/v1/latest.json'],
    ['to publish', 's3:PutObject', 'published/v1/latest.json'],
    ['the access logs', 's3:GetObject', 'access logs/uploads/x'],
    ['the figures', 'dynamodb:Query', 'figures'],
    ['the ledger', 'dynamodb:GetItem', 'ledger'],
    ['to slip an event in', 'sqs:SendMessage', 'arrivals'],
    ['to take an event out', 'sqs:ReceiveMessage', 'arrivals'],
    ['to run a function', 'lambda:InvokeFunction', 'publish function'],
    ['the key, itself', 'kms:Decrypt', 'data key'],
    ['the key, for the tables', 'kms:Decrypt', 'data key by dynamodb'],
    ['the key, for the queue', 'kms:Decrypt', 'data key by sqs'],
    ['the key, for another bucket', 'kms:Decrypt', 'data key by S3 for published'],
    ['the key of what is published', 'kms:Decrypt', 'site key by S3 for published'],
  ])('may not have %s: %s on %s', (_, action, place) => {
    expect(may(id, action, place)).toBe('refused');
  });

  // S3 takes a key as it is written: dots in it lead nowhere, so this is an odd name in its own folder.
  test('gets nowhere else by dots', () => {
    expect(may(id, 's3:PutObject', `uploads/in/${id}/../${other}/x.csv`)).toBe('allowed');
    expect(may(other, 's3:GetObject', `uploads/in/${id}/../${other}/x.csv`)).toBe('refused');
  });
});

test('that is all a submitter may do, of everything that could be asked anywhere', () => {
  expect(everythingAllowed(roleOf('ashford'))).toEqual(
    allOf(
      [
        's3:PutObject s3:AbortMultipartUpload',
        'uploads/in/ashford/all-crime/2019.csv',
        'uploads/in/ashford/all-crime/2019.csv holding people',
      ],
      ['s3:GetObject', 'uploads/receipts/ashford/all-crime/2019.csv/1.json'],
      ['s3:ListBucket', 'uploads?prefix=receipts/ashford/'],
      ['kms:GenerateDataKey kms:Decrypt', 'data key by S3 for uploads'],
    ),
  );
});

test('whatever is another’s, under any name and asked for in any way, is refused', () => {
  const id = fc.constantFrom(...submitterIds);
  const key = fc.oneof(fc.string({ unit: 'grapheme' }), fc.webPath(), fc.constantFrom('', '*', '../', '%2e%2e/'));
  const action = fc.constantFrom(...actionsOn('arn:aws:s3:::bucket/object'));
  fc.assert(
    fc.property(id, id, fc.constantFrom('in', 'receipts'), key, action, (one, another, folder, name, asked) => {
      fc.pre(one !== another);
      const { resource } = placeNamed('uploads');
      const object = `${resource}/${folder}/${another}/${name}`;
      expect(decided(roleOf(one), { action: asked, resource: object, context: {} })).toBe('refused');
    }),
    { numRuns: 2000 },
  );
});
