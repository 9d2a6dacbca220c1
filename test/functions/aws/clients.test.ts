import { connectS3 } from '../../../functions/aws/clients.ts';

test.each([
  ['a local engine', 'http://localhost:9000', true],
  ['AWS', undefined, false],
])('a bucket of %s (%s) is named in the path: %s', (_, endpoint, inPath) => {
  expect(connectS3(endpoint).config.forcePathStyle).toBe(inPath);
});
