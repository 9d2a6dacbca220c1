import { join } from 'node:path';
import * as z from 'zod';
import { ACCOUNT, REGION } from './engines.ts';
import { type LocalResource, type LocalResources, resolve } from './resolve-references.ts';
import { resourcesOfType, type SynthesizedStack, type Template } from './synthesized-stack.ts';

/**
 * A function of the template as it is to run here: the stack's folder and its bundle within, the
 * folders of modules that its layers bring, its handler as `<file>.<export>`, and all its variables.
 */
export type FunctionDefinition = {
  name: string;
  folder: string;
  bundle: string;
  modules: string[];
  handler: string;
  environment: Record<string, string>;
  memorySize: number;
  timeoutSeconds: number;
};

const functionProperties = z.object({
  Handler: z.string(),
  MemorySize: z.number(),
  Timeout: z.number(),
  Layers: z.array(z.object({ Ref: z.string() })).default([]),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});
const variables = z.record(z.string(), z.string());
const bundled = z.object({ 'aws:asset:path': z.string() });

// Where Lambda looks in a layer for the modules of a function that runs on Node.
const MODULES_OF_LAYER = join('nodejs', 'node_modules');

/** What every function of the template is called here: its logical id. */
export function nameFunctions(template: Template): [string, LocalResource][] {
  return resourcesOfType(template, 'AWS::Lambda::Function').map(([id]) => [
    id,
    { ref: id, attributes: { Arn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${id}` } },
  ]);
}

/**
 * The functions that go by these names in the template, with exactly the variables that they are deployed with. Others,
 * such as those with which CloudFormation empties a bucket, have nothing to do here.
 */
export function readFunctions(
  { template, folder }: SynthesizedStack,
  resources: LocalResources,
  names: readonly string[],
): FunctionDefinition[] {
  const modulesOf = new Map(
    resourcesOfType(template, 'AWS::Lambda::LayerVersion').map(([id, { Metadata }]) => [
      id,
      join(folder, bundled.parse(Metadata)['aws:asset:path'], MODULES_OF_LAYER),
    ]),
  );
  return resourcesOfType(template, 'AWS::Lambda::Function')
    .filter(([name]) => names.includes(name))
    .map(([name, { Properties, Metadata }]) => {
      const properties = functionProperties.parse(Properties);
      return {
        name,
        folder,
        bundle: bundled.parse(Metadata)['aws:asset:path'],
        modules: properties.Layers.map((layer) => modulesOfLayer(layer.Ref, modulesOf)),
        handler: properties.Handler,
        environment: variables.parse(resolve(properties.Environment.Variables, resources)),
        memorySize: properties.MemorySize,
        timeoutSeconds: properties.Timeout,
      };
    });
}

function modulesOfLayer(id: string, known: ReadonlyMap<string, string>): string {
  const modules = known.get(id);
  if (modules === undefined) throw new Error(`the template has no layer ${id}`);
  return modules;
}
