import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** How long a function may take. */
export const FUNCTION_TIMEOUT = Duration.minutes(5);

/** The smallest memory, in MB, that comes with a whole processor. */
const MEMORY_OF_ONE_PROCESSOR = 1769;

/**
 * `entry` is a path from the project's root to the file that exports `handler`; `environment` is
 * what its schema in `schemas/environment.ts` asks for.
 */
export type PipelineFunctionProps = { entry: string; environment: Record<string, string> };

/** One function of the pipeline, bundled with everything it needs, writing to a log group of its own. */
export class PipelineFunction extends Construct {
  readonly handler: NodejsFunction;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', { retention: RetentionDays.THREE_MONTHS });
    // The role Lambda would make may write to every log group of the account: this one only to its own.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);

    this.handler = new NodejsFunction(this, 'Handler', {
      ...props,
      memorySize: MEMORY_OF_ONE_PROCESSOR,
      timeout: FUNCTION_TIMEOUT,
      role,
      logGroup,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // The bundle that is deployed also runs on this machine, where Node 20 is enough.
      bundling: {
        format: OutputFormat.CJS,
        target: 'node20',
        minify: true,
        bundleAwsSDK: true,
        logLevel: LogLevel.WARNING,
      },
    });
  }

  /** Lets the function do exactly these actions on one resource, named by its ARN. */
  allow(actions: string[], resource: string): void {
    this.handler.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }));
  }
}
