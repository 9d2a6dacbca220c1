import type { S3Client } from '@aws-sdk/client-s3';
import type { startS3 } from './embedded-s3.ts';

/** How long the last object that is written may be kept, as it is sent to S3: the embedded one does not remember it. */
export async function cacheControlOf(
  engine: Pick<Awaited<ReturnType<typeof startS3>>, 'connect' | 'emptyBucket'>,
  write: (s3: S3Client, bucket: string) => Promise<void>,
): Promise<string | undefined> {
  const s3 = engine.connect();
  const sent: (string | undefined)[] = [];
  s3.middlewareStack.add(
    (next) => async (args) => {
      if ('CacheControl' in args.input) sent.push(args.input.CacheControl);
      return next(args);
    },
    { step: 'initialize' },
  );
  await write(s3, await engine.emptyBucket());
  return sent.at(-1);
}
