import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeStack, synthesize } from '../../infra/local/world/synthesized-stack.ts';

/** The template that would be deployed for a stage of cdk.json, its functions bundled. */
export async function stageTemplate(stage: string): Promise<unknown> {
  const stack = await synthesize('infra/app.ts', { stage });
  try {
    const [file = ''] = (await readdir(stack.folder)).filter((name) => name.endsWith('.template.json'));
    return JSON.parse(await readFile(join(stack.folder, file), 'utf8'));
  } finally {
    await removeStack(stack);
  }
}
