import type { RequestContext } from './conditions.ts';
import { ACCOUNT, REGION } from './deployed-names.ts';
import { decided, roleOf, submitterIds } from './pipeline.ts';
import { placeNamed } from './places.ts';

const ANOTHER_KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/another`;

/** What whoever puts an object may say of its encryption, in headers of the request. */
const asked: Record<string, RequestContext> = {
  'S3’s own key': { 's3:x-amz-server-side-encryption': 'AES256' },
  'another key': {
    's3:x-amz-server-side-encryption': 'aws:kms',
    's3:x-amz-server-side-encryption-aws-kms-key-id': ANOTHER_KEY,
  },
  'a key sent along, which nobody here has': { 's3:x-amz-server-side-encryption-customer-algorithm': 'AES256' },
};
const theKey = {
  's3:x-amz-server-side-encryption': 'aws:kms',
  's3:x-amz-server-side-encryption-aws-kms-key-id': placeNamed('data key').resource,
};

const KEY_ID = 's3:x-amz-server-side-encryption-aws-kms-key-id';

/** Both the bucket has to take the file and the key that is named, if one is, has to serve whoever sends it. */
function put(id: string, headers: RequestContext) {
  const { resource } = placeNamed(`uploads/in/${id}/all-crime/2019.csv`);
  const taken = decided(roleOf(id), { action: 's3:PutObject', resource, context: headers });
  const key = headers[KEY_ID];
  if (key === undefined || taken === 'refused') return taken;
  const { context } = placeNamed('data key by S3 for uploads');
  return decided(roleOf(id), { action: 'kms:GenerateDataKey', resource: key, context });
}

test.each(Object.entries(asked))('no submitter may have a file encrypted with %s', (_, headers) => {
  for (const id of submitterIds) expect([id, put(id, headers)]).toEqual([id, 'refused']);
});

test('a submitter need not say how a file is encrypted, and may say that it is with the key of the county', () => {
  for (const id of submitterIds) expect([put(id, {}), put(id, theKey)]).toEqual(['allowed', 'allowed']);
});
