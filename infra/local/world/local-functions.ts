import { delimiter, join } from 'node:path';
import { CREDENTIALS, type Engines, REGION } from './engines.ts';
import type { FunctionDefinition } from './function-definitions.ts';
import { type FunctionHost, hostFunction, type Outcome } from './function-host.ts';

/** The functions of the template, each running in processes of its own, to be called by name. */
export type LocalFunctions = {
  invoke(functionName: string, event: unknown): Promise<Outcome>;
  /** Shows what a function wrote while it failed, where that has not been shown already, and why it failed. */
  showFailure(functionName: string, outcome: Outcome): void;
  stop(): void;
};

/**
 * Hosts functions with the variables they are deployed with and those that Lambda adds, pointed at
 * the engines of this machine.
 *
 * @param onOutput is given all that the functions write; without it, only what a failed one wrote is shown
 */
export function startFunctions(
  definitions: readonly FunctionDefinition[],
  endpoints: Engines['endpoints'],
  onOutput?: (text: string) => void,
): LocalFunctions {
  const hosts = new Map<string, FunctionHost>();
  for (const definition of definitions) {
    const environment = { ...definition.environment, ...variablesOfLambda(definition, endpoints) };
    hosts.set(definition.name, hostFunction({ ...definition, environment }, onOutput));
  }

  return {
    async invoke(functionName, event) {
      const host = hosts.get(functionName);
      if (host === undefined) throw new Error(`the template has no function ${functionName}`);
      return host.invoke(event);
    },
    showFailure(functionName, outcome) {
      const why = `${functionName}: ${'failure' in outcome ? outcome.failure : JSON.stringify(outcome.result)}\n`;
      if (onOutput === undefined) process.stderr.write(outcome.output + why);
      else onOutput(why);
    },
    stop() {
      for (const host of hosts.values()) host.stop();
    },
  };
}

function variablesOfLambda(definition: FunctionDefinition, endpoints: Engines['endpoints']) {
  const { name, folder, bundle, memorySize, modules } = definition;
  return {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memorySize),
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    LAMBDA_TASK_ROOT: join(folder, bundle),
    NODE_PATH: modules.join(delimiter),
  };
}
