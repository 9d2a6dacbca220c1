import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { S3Client } from '@aws-sdk/client-s3';

/** Clients of the region that a stage is in; the credentials are those that the operator is signed in with. */
export function connect(region: string): { cloudFormation: CloudFormationClient; s3: S3Client } {
  // Whoever runs this on Node 20 is told so by the documentation, not by every client that is made.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  return { cloudFormation: new CloudFormationClient({ region }), s3: new S3Client({ region }) };
}
