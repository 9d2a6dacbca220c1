import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { compileFunctionProcess } from './compile-function-process.ts';

const run = promisify(execFile);

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      Metadata: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});
export type Template = z.infer<typeof templateSchema>;
export type Resource = Template['Resources'][string];

/** A template, and the folder in which the bundles of its functions lie beside the program that runs them. */
export type SynthesizedStack = { template: Template; folder: string };

/**
 * Synthesizes a CDK app with the context of cdk.json, as `cdk synth` would, into a folder of
 * its own.
 *
 * @param appFile the app's file, as a path from the project's root, which is the working directory
 * @param context settings that differ from those of cdk.json
 * @throws if the app refuses its settings or a function cannot be bundled, saying what the app said
 */
export async function synthesize(appFile: string, context: Record<string, unknown> = {}): Promise<SynthesizedStack> {
  const folder = await mkdtemp(join(tmpdir(), 'county-benchmarks-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const cdk = z.object({ context: z.record(z.string(), z.unknown()) }).parse(await readJson('cdk.json'));
  const given = { ...cdk.context, ...context, 'aws:cdk:enable-asset-metadata': true };
  try {
    // In a process of its own: bundling talks on the terminal, and the CDK would stay in memory.
    const running = run(process.execPath, ['--import', 'tsx', appFile], {
      env: {
        ...process.env,
        CDK_OUTDIR: folder,
        CDK_CONTEXT_JSON: JSON.stringify(given),
        CDK_VALIDATION: 'false', // takes longer than all the rest, and `cdk synth` does it for a deployment
      },
    });
    process.once('exit', () => running.child.kill());
    await running;
  } catch (cause) {
    await rm(folder, { recursive: true });
    const said = typeof cause === 'object' && cause !== null && 'stderr' in cause ? String(cause.stderr).trim() : '';
    throw new Error(`${appFile} could not be synthesized:\n${said}`, { cause });
  }
  // The bundles are CommonJS wherever the folder happens to lie.
  await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }');
  compileFunctionProcess(folder);
  const [templateFile] = (await readdir(folder)).filter((name) => name.endsWith('.template.json'));
  if (templateFile === undefined) throw new Error(`${appFile} synthesized no template`);
  return { template: templateSchema.parse(await readJson(join(folder, templateFile))), folder };
}

/** Removes the folder of a stack that has served. */
export async function removeStack({ folder }: SynthesizedStack): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** The resources of one type, each with its logical id. */
export function resourcesOfType(template: Template, type: string): [string, Resource][] {
  return Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
