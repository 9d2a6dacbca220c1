import { Architecture, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { bundledCode } from './bundling/bundled-code.ts';

/** The module that functions find in the layer, so that no bundle holds it. */
export const TRACER_MODULE = '@aws-lambda-powertools/tracer';

const BUNDLE = {
  entry: 'infra/functions/tracer-module.ts',
  // Where Lambda looks for modules.
  file: `nodejs/node_modules/${TRACER_MODULE}/index.js`,
  standIns: {
    'cls-hooked/context': './infra/functions/bundling/stand-ins/async-contexts.ts',
    semver: './infra/functions/bundling/stand-ins/no-versions.ts',
  },
};

/** The tracer with X-Ray's SDK, which every function shares, found by the tracer's own name. */
export class TracerLayer extends LayerVersion {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Powertools tracer with the SDK of X-Ray, in one file',
      code: bundledCode(BUNDLE),
      compatibleRuntimes: [Runtime.NODEJS_24_X],
      compatibleArchitectures: [Architecture.ARM_64],
    });
  }
}
