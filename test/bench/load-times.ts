import { execFile } from 'node:child_process';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  removeStack,
  resourcesOfType,
  type SynthesizedStack,
  synthesize,
} from '../../infra/local/world/synthesized-stack.ts';
import { median } from './median.ts';

const run = promisify(execFile);

/** What loading one function costs: its bundle's bytes, and its milliseconds beside those of a handler that does nothing. */
export type LoadTime = { name: string; bytes: number; ms: number; emptyMs: number; ratio: number };

/**
 * Loads each function of the stack, with its layer, as often as there are rounds: whole processes, from the start of Node to
 * its end, each beside one that loads an empty handler, so that a busy machine slows both alike.
 */
export async function measureLoadTimes(rounds: number): Promise<LoadTime[]> {
  const stack = await synthesize('infra/app.ts');
  try {
    const empty = join(stack.folder, 'empty.js');
    await writeFile(empty, 'exports.handler = async () => {};\n');
    const functions = functionsOf(stack);
    const times = new Map(functions.map(({ name }) => [name, { ms: [] as number[], emptyMs: [] as number[] }]));
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, bundle, environment } of functions) {
        times.get(name)?.emptyMs.push(await load(empty, environment));
        times.get(name)?.ms.push(await load(bundle, environment));
      }
    }
    return await Promise.all(
      functions.map(async ({ name, bundle }) => {
        const [ms, emptyMs] = [median(times.get(name)?.ms ?? []), median(times.get(name)?.emptyMs ?? [])];
        return { name, bytes: (await stat(bundle)).size, ms, emptyMs, ratio: ms / emptyMs };
      }),
    );
  } finally {
    await removeStack(stack);
  }
}

type Loaded = { name: string; bundle: string; environment: Record<string, string> };

/** The functions that have a service's name, with values for all that they are told. */
function functionsOf({ template, folder }: SynthesizedStack): Loaded[] {
  const layers = resourcesOfType(template, 'AWS::Lambda::LayerVersion').map(([, layer]) =>
    join(folder, String(layer.Metadata['aws:asset:path']), 'nodejs', 'node_modules'),
  );
  return resourcesOfType(template, 'AWS::Lambda::Function').flatMap(([, { Properties, Metadata }]) => {
    const { Variables = {} } = (Properties['Environment'] ?? {}) as { Variables?: Record<string, unknown> };
    const name = Variables['POWERTOOLS_SERVICE_NAME'];
    if (typeof name !== 'string') return [];
    const told = Object.entries(Variables).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : 'made-later',
    ]);
    const environment = {
      ...Object.fromEntries(told),
      NODE_PATH: layers.join(':'),
      AWS_REGION: 'eu-west-2',
      // By this the tracer knows that it is not switched off.
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    };
    return [{ name, bundle: join(folder, String(Metadata['aws:asset:path']), 'index.js'), environment }];
  });
}

async function load(file: string, env: Record<string, string>): Promise<number> {
  const start = performance.now();
  await run(process.execPath, [file], { env });
  return performance.now() - start;
}
