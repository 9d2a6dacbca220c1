import { type Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EnvironmentVariables, FunctionEnvironment } from '../../schemas/environment.ts';
import { type Retention, removalPolicy } from '../storage/retention.ts';
import { bundledCode } from './bundling/bundled-code.ts';
import { TRACER_MODULE, type TracerLayer } from './tracer-layer.ts';

/** The smallest memory, in MB, that comes with a whole processor. */
export const MEMORY_OF_ONE_PROCESSOR = 1769;

const BUNDLE = {
  file: 'index.js',
  leaveOut: [TRACER_MODULE],
  // Modules of the AWS SDK that nothing of ours comes to.
  standIns: {
    '@aws-sdk/credential-provider-node': './infra/functions/bundling/stand-ins/credentials-from-environment.ts',
    '@smithy/core/event-streams': './infra/functions/bundling/stand-ins/no-event-streams.ts',
  },
};

/** What every function of the pipeline has alike. */
export type SharedByFunctions = {
  /** Under what the functions' metrics are counted. */
  metricNamespace: string;
  /** The key with which the functions' logs are encrypted. */
  encryptionKey: IKey;
  retention: Retention;
  tracerLayer: TracerLayer;
};

export type PipelineFunctionProps = SharedByFunctions & {
  /** A path from the project's root to the file that exports `handler`. */
  entry: string;
  /** What the function's schema in `schemas/environment.ts` asks for. */
  environment: Record<string, string>;
  /** What the function is called in its log lines, its metrics and its traces. */
  service: string;
  /** What it does, for whoever reads the template. */
  description: string;
  timeout: Duration;
  memorySize: number;
  /** Where events go that came without a queue, and at which the function failed as often as it is tried. */
  deadLetterQueue?: IQueue;
  /** Writes, into the folder of the code, what the function reads beside its bundle. */
  writeBeside?: (folder: string) => void;
};

/** One function of the pipeline, bundled with everything it needs but the tracer, writing to a log group of its own. */
export class PipelineFunction extends Construct {
  readonly handler: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    const { description, timeout, memorySize, deadLetterQueue } = props;
    const named: EnvironmentVariables<FunctionEnvironment> = {
      POWERTOOLS_SERVICE_NAME: props.service,
      POWERTOOLS_METRICS_NAMESPACE: props.metricNamespace,
    };
    const logGroup = this.logGroup(props);
    // The role Lambda would make may write to every log group of the account: this one only to its own.
    this.role = new Role(this, 'Role', {
      description: `What ${props.service} may do`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(this.role);

    this.handler = new LambdaFunction(this, 'Handler', {
      description,
      code: bundledCode({ ...BUNDLE, entry: props.entry, writeBeside: props.writeBeside }),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      layers: [props.tracerLayer],
      memorySize,
      timeout,
      role: this.role,
      logGroup,
      ...(deadLetterQueue && { deadLetterQueue }),
      tracing: Tracing.ACTIVE,
      environment: { ...props.environment, ...named },
    });
  }

  /** Lets the function do exactly these actions on one resource, named by its ARN. */
  allow(actions: string[], resource: string): void {
    this.handler.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }));
  }

  private logGroup({ encryptionKey, retention }: PipelineFunctionProps): LogGroup {
    const { region, account, partition } = Stack.of(this);
    const logGroups = `arn:${partition}:logs:${region}:${account}:log-group:*`;
    // Nobody but CloudWatch Logs, and for log groups of this account alone.
    const logs = new ServicePrincipal(`logs.${region}.amazonaws.com`, {
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
    });
    encryptionKey.grant(
      logs,
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:DescribeKey',
    );
    return new LogGroup(this, 'Logs', {
      retention: retention.logsDays,
      removalPolicy: removalPolicy(retention),
      encryptionKey,
    });
  }
}
