import * as z from 'zod';
import { counted } from '../../schemas/plain-text.ts';
import {
  type Latest,
  latestSchema,
  type Manifest,
  type MeasureDocument,
  manifestSchema,
  measureDocumentSchema,
} from '../../schemas/snapshot.ts';
import { comparisonOnTerminal } from './comparison-on-terminal.ts';
import type { StoredObjects } from './world/stored-objects.ts';
import type { World } from './world/world-from-template.ts';

type Published = Pick<World, 'idle' | 'publish'> & { published: Pick<StoredObjects, 'read'> };

/** The part of what the publish function answers that is told on the terminal. */
const answerSchema = z.object({
  outcome: z.enum(['published', 'rebuilt', 'unchanged', 'nothing-to-publish']),
  snapshotId: z.string().nullable(),
  asAt: z.string().nullable(),
  measures: z.number(),
  areas: z.number(),
  filesWritten: z.number(),
});

const WITHOUT_PAGES = [
  'Its pages could not be made, by a fault of this program: what went wrong is written above. The snapshot itself is published.',
];

/**
 * Runs the publish function, as at a past moment where one is told, and says in lines what came of it, with one
 * comparison as an example of what is published.
 */
export async function publishAndTell(world: Published, asAt?: string): Promise<string[]> {
  const givenUpBefore = (await world.idle()).length;
  const answer = answerSchema.parse(await world.publish(asAt === undefined ? {} : { asAt }));
  const pagesGivenUp = (await world.idle()).length > givenUpBefore;
  if (answer.outcome === 'nothing-to-publish') {
    return ['', `Nothing is published: no file ${asAt === undefined ? 'was taken yet' : `had been taken by ${asAt}`}.`];
  }
  const snapshot = `snapshot ${answer.snapshotId?.slice(0, 12)}`;
  if (answer.outcome === 'unchanged') return ['', `Nothing new to publish: ${snapshot} stands.`];
  const latest = latestSchema.parse(await readJson(world, 'v1/latest.json'));
  const { changes } = manifestSchema.parse(await readJson(world, latest.manifest));
  const example = await exampleOf(world, latest, changes);
  return [
    ...(example === null
      ? []
      : ['', 'One of the measures that changed, as it is published now:', ...comparisonOnTerminal(example)]),
    '',
    `Published ${snapshot}${asAt === undefined ? '' : `, whose newest file was written at ${answer.asAt}`}: ` +
      `${counted(answer.measures, 'measure')} and ${counted(answer.areas, 'area')}, ${counted(answer.filesWritten, 'file')} written.`,
    ...revisionsOnTerminal(changes),
    ...(pagesGivenUp ? WITHOUT_PAGES : []),
  ];
}

/**
 * One measure of those that the publication changed: the first in which every area is set beside the
 * year before, else the first. Null where no measure changed.
 */
async function exampleOf(
  world: Published,
  latest: Latest,
  changes: Manifest['changes'],
): Promise<MeasureDocument | null> {
  const changed = Object.values(latest.measures).filter(({ path }) => changes.added.includes(path));
  let first: MeasureDocument | null = null;
  for (const { path } of changed) {
    const document = measureDocumentSchema.parse(await readJson(world, path));
    if (document.comparisons.some(({ areas }) => areas.every(({ change }) => change !== null))) return document;
    first ??= document;
  }
  return first;
}

function revisionsOnTerminal({ revisions }: Manifest['changes']): string[] {
  if (revisions === null) return [];
  const { revised, added, withdrawn, path } = revisions;
  return [
    `Since the snapshot before: ${counted(revised, 'figure')} revised, ${counted(added, 'figure')} added, ` +
      `${counted(withdrawn, 'figure')} withdrawn (${path}).`,
  ];
}

async function readJson(world: Published, path: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await world.published.read(path)));
}
