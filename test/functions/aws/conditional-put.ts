import { HeadObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';

/**
 * Gives a client the conditional PUT that S3 has and the embedded one has not (it takes the headers
 * and writes regardless): a PUT whose condition does not hold is refused with 412.
 */
export function addConditionalPut(s3: S3Client): void {
  s3.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const { input } = args;
        if (commandName !== 'PutObjectCommand' || !('Key' in input)) return next(args);
        const standing = await standingEtag(s3, input.Bucket, input.Key);
        if ('IfMatch' in input && input.IfMatch !== undefined && input.IfMatch !== standing) throw preconditionFailed();
        if ('IfNoneMatch' in input && input.IfNoneMatch === '*' && standing !== undefined) throw preconditionFailed();
        return next(args);
      },
    { step: 'initialize' },
  );
}

async function standingEtag(s3: S3Client, Bucket?: string, Key?: string): Promise<string | undefined> {
  try {
    return (await s3.send(new HeadObjectCommand({ Bucket, Key }))).ETag;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
    throw error;
  }
}

function preconditionFailed(): S3ServiceException {
  return new S3ServiceException({
    name: 'PreconditionFailed',
    message: 'At least one of the pre-conditions you specified did not hold',
    $fault: 'client',
    $metadata: { httpStatusCode: 412 },
  });
}
