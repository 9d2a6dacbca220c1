import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { tracedClient } from './tracing.ts';

/**
 * The S3 client; region, credentials and endpoint are the SDK's to find. A local engine
 * (`AWS_ENDPOINT_URL_S3` is set) is reached at one address, so there the bucket's name goes into
 * the path and not into the host.
 */
export function connectS3(localEndpoint: string | undefined): S3Client {
  return tracedClient(new S3Client({ forcePathStyle: localEndpoint !== undefined }));
}

/** The DynamoDB client; region, credentials and endpoint are the SDK's to find. */
export function connectDynamoDB(): DynamoDBClient {
  return tracedClient(new DynamoDBClient());
}
