import * as z from 'zod';
import { ACCOUNT, REGION } from './engines.ts';
import { type LocalResource, type LocalResources, resolve } from './resolve-references.ts';
import { resourcesOfType, type SynthesizedStack, type Template } from './synthesized-stack.ts';

/**
 * A function of the template as it is to run here: the stack's folder and its bundle within, its
 * handler as `<file>.<export>`, and all its variables.
 */
export type FunctionDefinition = {
  name: string;
  folder: string;
  bundle: string;
  handler: string;
  environment: Record<string, string>;
  memorySize: number;
  timeoutSeconds: number;
};

const functionProperties = z.object({
  Handler: z.string(),
  MemorySize: z.number(),
  Timeout: z.number(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});
const variables = z.record(z.string(), z.string());
const bundled = z.object({ 'aws:asset:path': z.string() });

/** What every function of the template is called here: its logical id. */
export function nameFunctions(template: Template): [string, LocalResource][] {
  return resourcesOfType(template, 'AWS::Lambda::Function').map(([id]) => [
    id,
    { ref: id, attributes: { Arn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${id}` } },
  ]);
}

/** Every function of the template, with exactly the variables that it is deployed with. */
export function readFunctions({ template, folder }: SynthesizedStack, resources: LocalResources): FunctionDefinition[] {
  return resourcesOfType(template, 'AWS::Lambda::Function').map(([name, { Properties, Metadata }]) => {
    const properties = functionProperties.parse(Properties);
    return {
      name,
      folder,
      bundle: bundled.parse(Metadata)['aws:asset:path'],
      handler: properties.Handler,
      environment: variables.parse(resolve(properties.Environment.Variables, resources)),
      memorySize: properties.MemorySize,
      timeoutSeconds: properties.Timeout,
    };
  });
}
