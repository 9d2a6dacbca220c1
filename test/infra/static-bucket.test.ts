import { Match } from 'aws-cdk-lib/assertions';
import { synthesizedTemplate } from './synthesized-template.ts';

const template = synthesizedTemplate();

const role = (name: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(name), 'Arn'] });

test.each([
  ['snapshots but the publish function', '/v1/*', ['PublishSnapshotRole']],
  ['anything else but that and what makes the pages', '/*', ['PublishSnapshotRole', 'PublishPagesRole']],
])('nobody may write %s, whatever else they may', (_, objects, writers) => {
  template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: ['s3:PutObject', 's3:ReplicateObject'],
          Resource: { 'Fn::Join': ['', [role('Published'), objects]] },
          Condition: { ArnNotEquals: { 'aws:PrincipalArn': writers.map(role) } },
        }),
      ]),
    },
  });
});
