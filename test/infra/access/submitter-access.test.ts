import { SubmitterAccess } from '../../../infra/access/submitter-access.ts';
import type { SubmittersSettings } from '../../../infra/settings/sign-in-settings.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { allowedTo, roleNamed, templateOf, trustOf } from './access-template.ts';

const OIDC = 'arn:aws:iam::123456789012:oidc-provider/login.dover.example/tenant/v2.0';
const SAML = 'arn:aws:iam::123456789012:saml-provider/Medway';

const SETTINGS: SubmittersSettings = {
  ashford: { signIn: { account: '111122223333', externalId: 'ashford-1' } },
  canterbury: { signIn: { account: '444455556666' } },
  dover: { signIn: { identityProvider: OIDC, audience: 'county-benchmarks', subject: 'analysts' } },
  dartford: { signIn: { identityProvider: OIDC, audience: 'county-benchmarks' } },
  medway: { signIn: { identityProvider: SAML, audience: 'https://signin.aws.amazon.com/saml', subject: 'analyst' } },
  swale: { signIn: { identityProvider: SAML, audience: 'https://signin.aws.amazon.com/saml' } },
  thanet: { addresses: ['analyst@thanet.example'] },
};

const template = templateOf((stack, { uploads, dataKey }) => {
  new SubmitterAccess(stack, 'SubmitterAccess', {
    uploads,
    encryptionKey: dataKey,
    submitters: kent.submitters,
    settings: SETTINGS,
  });
});

const ids: [string, string][] = kent.submitters.map(({ id }) => [
  id,
  id.split('-').reduce((name, word) => name + word.slice(0, 1).toUpperCase() + word.slice(1), ''),
]);

test('every submitter of the registry has a role, and nobody else', () => {
  expect(Object.keys(template.findResources('AWS::IAM::Role'))).toHaveLength(ids.length);
  for (const [, pascalId] of ids) expect(roleNamed(template, `SubmitterAccess${pascalId}`)).toBeDefined();
});

test.each(ids)('%s may drop files in its folder and find and read its receipts, and nothing else', (id, pascalId) => {
  const byS3 = JSON.stringify({
    StringEquals: {
      'kms:ViaService': 's3.<AWS::Region>.amazonaws.com',
      'kms:EncryptionContext:aws:s3:arn': '<Uploads>',
    },
  });
  expect(allowedTo(template, `SubmitterAccess${pascalId}`)).toEqual([
    `kms:Decrypt on <DataKey> if ${byS3}`,
    `kms:GenerateDataKey on <DataKey> if ${byS3}`,
    `s3:AbortMultipartUpload on <Uploads>/in/${id}/*`,
    `s3:GetObject on <Uploads>/receipts/${id}/*`,
    `s3:ListBucket on <Uploads> if {"StringLike":{"s3:prefix":"receipts/${id}/*"}}`,
    `s3:PutObject on <Uploads>/in/${id}/*`,
  ]);
});

test.each(ids)(
  'the role of %s has no other source of permissions, no name of its own, and lasts an hour',
  (_, pascalId) => {
    const { properties } = roleNamed(template, `SubmitterAccess${pascalId}`);
    expect(Object.keys(properties).sort()).toEqual(['AssumeRolePolicyDocument', 'Description', 'MaxSessionDuration']);
    expect(properties['MaxSessionDuration']).toBe(3600);
  },
);

test.each(ids)('the stack tells which role is that of %s', (_, pascalId) => {
  const { id } = roleNamed(template, `SubmitterAccess${pascalId}`);
  template.hasOutput(`SubmitterRole${pascalId}`, { Value: { 'Fn::GetAtt': [id, 'Arn'] } });
});

test.each([
  [
    'another account, with the external id agreed with it',
    'Ashford',
    {
      Action: 'sts:AssumeRole',
      Principal: { AWS: 'arn:<AWS::Partition>:iam::111122223333:root' },
      Condition: { StringEquals: { 'sts:ExternalId': 'ashford-1' } },
    },
  ],
  [
    'another account',
    'Canterbury',
    { Action: 'sts:AssumeRole', Principal: { AWS: 'arn:<AWS::Partition>:iam::444455556666:root' } },
  ],
  [
    'one subject of an OpenID Connect provider',
    'Dover',
    {
      Action: 'sts:AssumeRoleWithWebIdentity',
      Principal: { Federated: OIDC },
      Condition: {
        StringEquals: {
          'login.dover.example/tenant/v2.0:aud': 'county-benchmarks',
          'login.dover.example/tenant/v2.0:sub': 'analysts',
        },
      },
    },
  ],
  [
    'everybody of an OpenID Connect provider',
    'Dartford',
    {
      Action: 'sts:AssumeRoleWithWebIdentity',
      Principal: { Federated: OIDC },
      Condition: { StringEquals: { 'login.dover.example/tenant/v2.0:aud': 'county-benchmarks' } },
    },
  ],
  [
    'one subject of a SAML provider',
    'Medway',
    {
      Action: 'sts:AssumeRoleWithSAML',
      Principal: { Federated: SAML },
      Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml', 'SAML:sub': 'analyst' } },
    },
  ],
  [
    'everybody of a SAML provider',
    'Swale',
    {
      Action: 'sts:AssumeRoleWithSAML',
      Principal: { Federated: SAML },
      Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
    },
  ],
  [
    'this account, where only mail is set',
    'Thanet',
    { Action: 'sts:AssumeRole', Principal: { AWS: 'arn:<AWS::Partition>:iam::<AWS::AccountId>:root' } },
  ],
  [
    'this account, where nothing is set',
    'KentPolice',
    { Action: 'sts:AssumeRole', Principal: { AWS: 'arn:<AWS::Partition>:iam::<AWS::AccountId>:root' } },
  ],
])('a role may be assumed by %s, and by nobody else', (_, pascalId, trust) => {
  expect(trustOf(template, `SubmitterAccess${pascalId}`)).toEqual({ Effect: 'Allow', ...trust });
});
