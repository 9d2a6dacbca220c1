import { kent } from '../../../schemas/reference/kent/county.ts';
import { type Manifest, manifestSchema } from '../../../schemas/snapshot.ts';
import { inMemoryWorld } from '../../doubles/in-memory-world.ts';
import type { SentUpload } from './sent-upload.ts';

export type World = ReturnType<typeof inMemoryWorld>;

/** A world on 31 October 2019 in which these uploads, and nothing else, were sent. */
export async function worldOf(...sent: SentUpload[]): Promise<World> {
  const world = inMemoryWorld(kent, () => new Date('2019-10-31T06:00:00Z'));
  for (const upload of sent) await store(world, upload);
  return world;
}

export async function store(world: World, { entry, packs, statementPacks = [] }: SentUpload): Promise<void> {
  await world.figures.appendFigures(packs);
  await world.statements.appendStatements(statementPacks);
  await world.ledger.recordEntry(entry);
}

/** The manifest that the pointer names. */
export async function standingManifest(world: World): Promise<Manifest> {
  const standing = await world.publish.readLatest();
  return manifestSchema.parse(JSON.parse(world.site.files.get(standing?.latest.manifest ?? '')?.body ?? 'null'));
}
