import { CountyAccess } from '../../../infra/access/county-access.ts';
import type { SignIn } from '../../../infra/settings/sign-in-settings.ts';
import { allowedTo, roleNamed, templateOf, trustOf } from './access-template.ts';

function templateWith(signIn?: SignIn) {
  return templateOf((stack, { uploads, published, dataKey, siteKey }) => {
    const encryptionKeys = { uploads: dataKey, published: siteKey };
    new CountyAccess(stack, 'CountyAccess', { uploads, published, encryptionKeys, signIn });
  });
}

const template = templateWith();

test('the county may find and read the receipts of all and what was published, and change nothing', () => {
  const byS3 = (bucket: string) =>
    JSON.stringify({
      StringEquals: {
        'kms:ViaService': 's3.<AWS::Region>.amazonaws.com',
        'kms:EncryptionContext:aws:s3:arn': bucket,
      },
    });
  expect(allowedTo(template, 'CountyAccessRole')).toEqual([
    `kms:Decrypt on <DataKey> if ${byS3('<Uploads>')}`,
    `kms:Decrypt on <SiteKey> if ${byS3('<Published>')}`,
    's3:GetObject on <Published>/v1/*',
    's3:GetObject on <Uploads>/receipts/*',
    's3:ListBucket on <Published> if {"StringLike":{"s3:prefix":"v1/*"}}',
    's3:ListBucket on <Uploads> if {"StringLike":{"s3:prefix":"receipts/*"}}',
  ]);
});

test('the stack tells which role is that of the county', () => {
  const { id } = roleNamed(template, 'CountyAccessRole');
  template.hasOutput('CountyRole', { Value: { 'Fn::GetAtt': [id, 'Arn'] } });
});

test('the county signs in from this account, unless a setting says otherwise', () => {
  expect(trustOf(template, 'CountyAccessRole')).toEqual({
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: { AWS: 'arn:<AWS::Partition>:iam::<AWS::AccountId>:root' },
  });
  expect(trustOf(templateWith({ account: '111122223333' }), 'CountyAccessRole')).toEqual({
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: { AWS: 'arn:<AWS::Partition>:iam::111122223333:root' },
  });
});
