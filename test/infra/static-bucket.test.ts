import { Match } from 'aws-cdk-lib/assertions';
import { synthesizedTemplate } from './synthesized-template.ts';

const template = synthesizedTemplate();

const role = (name: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(name), 'Arn'] });

test.each([
  ['Resource', 'but the publish function may write snapshots', 'PublishSnapshotRole'],
  ['NotResource', 'but what makes the pages may write anything else', 'PublishPagesRole'],
])('of what is published as %s nobody %s, whatever else they may', (objects, _, writer) => {
  template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: ['s3:PutObject', 's3:ReplicateObject'],
          [objects]: { 'Fn::Join': ['', [role('Published'), '/v1/*']] },
          Condition: { ArnNotEquals: { 'aws:PrincipalArn': role(writer) } },
        }),
      ]),
    },
  });
});
