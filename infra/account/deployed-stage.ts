import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { type DeploymentSettings, readDeploymentSettings } from '../settings/deployment-settings.ts';

const cdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/**
 * The settings of a stage as they stand in cdk.json; without a name, those of the stage that is deployed unless
 * another is named.
 *
 * @throws one sentence for the operator where they are wrong, or no such stage is there
 */
export async function settingsOfStage(stage: string | undefined): Promise<DeploymentSettings> {
  const context = new Map(Object.entries(await contextOfDeployment()));
  if (stage !== undefined) context.set('stage', stage);
  const stages = Object.keys(Object(context.get('stages')));
  if (stage !== undefined && !stages.includes(stage))
    throw new Error(`There is no stage "${stage}" in cdk.json: say one of ${stages.join(', ')}.`);
  const read = readDeploymentSettings((name) => context.get(name));
  if ('refusal' in read) throw new Error(read.refusal);
  return read.settings;
}

async function contextOfDeployment(): Promise<Record<string, unknown>> {
  try {
    return cdkJson.parse(JSON.parse(await readFile('cdk.json', 'utf8'))).context;
  } catch (error) {
    throw new Error(
      `The settings in cdk.json cannot be read (${error instanceof Error ? error.message : error}): mend the file first.`,
    );
  }
}
