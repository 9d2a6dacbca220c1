import { S3Client } from '@aws-sdk/client-s3';
import { makeInvitation } from '../../../infra/account/invitation.ts';
import { curlCommand, invitationInWords } from '../../../infra/account/invitation-in-words.ts';
import { invitationPage } from '../../../infra/account/invitation-page.tsx';
import { invitedFile } from '../../../infra/account/invited-file.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { answerToForm, policyOf, signatureOf } from './posted-form.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const MEGABYTE = 1024 * 1024;

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
});

function invite({
  path = 'asb-reports/2026-04.csv',
  hours = 24,
  ...of
}: {
  path?: string;
  hours?: number;
  expiration?: Date;
} = {}) {
  const file = invitedFile(kent, 'ashford', path);
  if ('refusal' in file) throw new Error(file.refusal);
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: SECRET, ...of };
  const s3 = new S3Client({ region: 'eu-west-2', credentials });
  return makeInvitation(s3, file, { bucket: 'uploads-1', megabytes: 2, hours });
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

test('an invitation is for one key of one bucket, a size and a time', async () => {
  const { url, fields, endsAt, endsEarly } = await invite();
  expect(url).toBe('https://uploads-1.s3.eu-west-2.amazonaws.com/');
  const { expiration, conditions } = policyOf(fields);
  expect(expiration).toBe('2026-11-23T10:00:00Z');
  expect(conditions).toEqual(
    expect.arrayContaining([
      { bucket: 'uploads-1' },
      { key: 'in/ashford/asb-reports/2026-04.csv' },
      ['content-length-range', 1, 2 * MEGABYTE],
    ]),
  );
  expect([endsAt, endsEarly]).toEqual([new Date('2026-11-23T10:00:00Z'), false]);
});

test('its signature is the one that AWS documents', async () => {
  const { fields } = await invite();
  expect(fields['X-Amz-Algorithm']).toBe('AWS4-HMAC-SHA256');
  expect(fields['X-Amz-Credential']).toBe('AKIAIOSFODNN7EXAMPLE/20261122/eu-west-2/s3/aws4_request');
  expect(fields['X-Amz-Date']).toBe('20261122T100000Z');
  expect(fields['X-Amz-Signature']).toBe(signatureOf(fields['Policy'] ?? '', SECRET, ['20261122', 'eu-west-2']));
});

test.each([
  ['the file', {}, 100, NOW, 'stored in/ashford/asb-reports/2026-04.csv'],
  ['the largest file', {}, 2 * MEGABYTE, NOW, 'stored in/ashford/asb-reports/2026-04.csv'],
  ['a file too large', {}, 2 * MEGABYTE + 1, NOW, 'EntityTooLarge'],
  ['an empty file', {}, 0, NOW, 'EntityTooSmall'],
  ['a minute before it ends', {}, 100, new Date('2026-11-23T09:59:00Z'), 'stored in/ashford/asb-reports/2026-04.csv'],
  ['when it has ended', {}, 100, new Date('2026-11-23T10:00:00Z'), 'AccessDenied: Policy expired'],
  ['another key', { key: 'in/dover/asb-reports/2026-04.csv' }, 100, NOW, 'AccessDenied: Policy Condition failed: key'],
  ['another bucket', { bucket: 'published-1' }, 100, NOW, 'AccessDenied: Policy Condition failed: bucket'],
  ['a tag', { tagging: '<Tagging/>' }, 100, NOW, 'AccessDenied: Extra input fields: tagging'],
  ['an access list', { acl: 'public-read' }, 100, NOW, 'AccessDenied: Extra input fields: acl'],
  [
    'a policy of their own',
    { Policy: btoa('{"expiration":"2030-01-01T00:00:00Z","conditions":[]}') },
    100,
    NOW,
    'SignatureDoesNotMatch',
  ],
])('S3 would answer as it should when sent %s', async (_, changes, size, now, answer) => {
  const { fields } = await invite();
  const form = formOf({ ...fields, ...changes });
  expect(answerToForm(form, new Blob(['x'.repeat(size)]), { secret: SECRET, now })).toBe(answer);
});

test('it ends with the credentials that signed it, and says so', async () => {
  const invitation = await invite({ hours: 24, expiration: new Date('2026-11-22T18:00:00Z') });
  expect([invitation.endsAt, invitation.endsEarly]).toEqual([new Date('2026-11-22T18:00:00Z'), true]);
  expect(invitationInWords(invitation, undefined).join('\n')).toContain(
    'until Sunday 22 November 2026 at 18:00.\nThat is when your own sign-in ends',
  );
});

test('the command sends every field, and the file last', async () => {
  const invitation = await invite({ path: 'asb-reports/April (corrected) 2026.csv' });
  const command = curlCommand(invitation).join('\n');
  for (const [name, value] of Object.entries(invitation.fields))
    expect(command).toContain(`--form-string '${name}=${value}'`);
  expect(command).toMatch(/--form 'file=@"April \(corrected\) 2026\.csv"' \\\n {2}'https:\/\/uploads-1[^']+'$/);
});

test('the page sends every field and the file last, to the bucket alone, and runs nothing', async () => {
  const { fields, ...invitation } = await invite();
  const page = invitationPage({ fields: { ...fields, odd: '"><script>' }, ...invitation });
  const inputs = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g)];
  const sent = Object.fromEntries(inputs.map(([, name, value]) => [name, value]));
  expect(sent).toEqual({ ...fields, odd: '&quot;>&lt;script>' });
  expect(page.lastIndexOf('type="hidden"')).toBeLessThan(page.indexOf('type="file" name="file"'));
  expect(page).toContain(
    'action="https://uploads-1.s3.eu-west-2.amazonaws.com/" method="post" enctype="multipart/form-data"',
  );
  expect(page).toContain('form-action https://uploads-1.s3.eu-west-2.amazonaws.com;');
  expect(page).not.toContain('<script');
});
