import { readdirSync, readFileSync } from 'node:fs';
import { ingestExtract } from '../../../functions/ingest-extract/ingest-extract.ts';
import { type World, worldOf } from '../publish-snapshot/world-of-uploads.ts';

const SAMPLES = 'sample-data';

/** A world in which every sample was dropped, a minute apart, in the order of their names. */
export async function worldOfSamples(): Promise<World> {
  const world = await worldOf();
  const files = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.csv'));
  for (const [at, file] of files.sort().entries()) {
    const key = `in/${file}`;
    const etag = await world.uploads.put(key, readFileSync(`${SAMPLES}/${file}`));
    const minute = String(at).padStart(2, '0');
    await ingestExtract(
      { kind: 'created', key, writtenAt: `2019-10-30T09:${minute}:00Z`, sequencer: `00${minute}`, etag },
      world.ingest,
    );
  }
  return world;
}
