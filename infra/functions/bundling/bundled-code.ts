import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BundleOptions, writeBundle } from './write-bundle.ts';

export type BundledCode = BundleOptions & {
  /** The module to bundle, as a path from the project's root. */
  entry: string;
  /** Where the bundle is to lie within the code. */
  file: string;
  /** Writes, into the folder of the code, what lies beside the bundle. */
  writeBeside?: ((folder: string) => void) | undefined;
};

/**
 * The code of a function or a layer: one bundle, made while the stack is synthesized, unless the context says that
 * nothing is to be bundled (`'aws:cdk:bundling-stacks': []`).
 */
export function bundledCode({ entry, file, writeBeside, ...options }: BundledCode): Code {
  return Code.fromAsset('.', {
    // What is deployed is known by the bundle's own bytes: the sources say nothing of the packages that go into it.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // For those who bundle in a container; but by its command the CDK also knows one code from another.
      image: DockerImage.fromRegistry('none'),
      command: [entry, file],
      local: {
        tryBundle(folder) {
          writeBundle(entry, join(folder, file), options);
          writeBeside?.(folder);
          return true;
        },
      },
    },
  });
}
