import { readFile } from 'node:fs/promises';
import type { Delivery } from '../../infra/local/world/message-pump.ts';
import { removeStack, type SynthesizedStack, synthesize } from '../../infra/local/world/synthesized-stack.ts';
import { startWorld, type World } from '../../infra/local/world/world-from-template.ts';
import { type Receipt, receiptSchema } from '../../schemas/receipt.ts';
import { type Latest, latestSchema, type MeasureDocument, measureDocumentSchema } from '../../schemas/snapshot.ts';
import { withoutPages } from './stack-without-pages.ts';

/** An extract to drop: its key without `in/`, its content, and when it counts as written. */
export type Drop = { place: string; content: string | Uint8Array; writtenAt: string };

// The worlds of one test file run the same stack, which takes longer to synthesize than to make.
let stack: Promise<SynthesizedStack> | undefined;

afterAll(async () => {
  if (stack !== undefined) await removeStack(await stack);
});

/** Drops extracts into a new pipeline of this machine and takes them all through; `onOutput` is given what functions write. */
export async function worldAfter(
  drops: readonly Drop[],
  delivery?: Delivery,
  onOutput?: (text: string) => void,
): Promise<World> {
  stack ??= synthesize('infra/app.ts').then(withoutPages);
  const world = await startWorld({ stack: await stack, ...(delivery && { delivery }), ...(onOutput && { onOutput }) });
  await takeThrough(world, drops);
  return world;
}

export async function takeThrough(world: World, drops: readonly Drop[]): Promise<void> {
  for (const { place, content, writtenAt } of drops) {
    await world.drop(
      `in/${place}`,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
      new Date(writtenAt),
    );
  }
  expect(await world.idle()).toEqual([]);
}

export async function drop(place: string, file: string, writtenAt: string): Promise<Drop> {
  return { place, content: await readFile(file), writtenAt };
}

/** The one receipt of an extract. */
export async function receiptOf(world: World, place: string): Promise<Receipt> {
  const keys = (await world.uploads.list(`receipts/${place}/`)).filter((key) => key.endsWith('.json'));
  expect(keys).toHaveLength(1);
  return receiptSchema.parse(await readJson(world.uploads, keys[0] ?? ''));
}

export async function latestOf(world: World): Promise<Latest> {
  return latestSchema.parse(await readJson(world.published, 'v1/latest.json'));
}

export async function measureOf(world: World, measure: string): Promise<MeasureDocument> {
  const { measures } = await latestOf(world);
  return measureDocumentSchema.parse(await readJson(world.published, measures[measure]?.path ?? `no ${measure}`));
}

/** Every published file with its text; of the pointer, which says when it was put, all but that. */
export async function publishedFiles(world: World): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const path of await world.published.list()) {
    const text = new TextDecoder().decode(await world.published.read(path));
    files[path] = path === 'v1/latest.json' ? text.replace(/"publishedAt":"[^"]*"/, '') : text;
  }
  return files;
}

async function readJson(bucket: World['published'], key: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await bucket.read(key)));
}
