import { createReadStream } from 'node:fs';
import { ingestExtract } from '../../functions/ingest-extract/ingest-extract.ts';
import { kent } from '../../schemas/reference/kent/county.ts';
import { measured } from './measured.ts';

// The whole of ingest but the network: bytes from a file, hashed, decoded, read, counted, packed.
const [file = ''] = process.argv.slice(2);

await measured(async () => {
  let figures = 0;
  const { outcome } = await ingestExtract(
    {
      kind: 'created',
      key: 'in/kent-police/street-crime/bench.csv',
      writtenAt: '2019-01-01T00:00:00.000Z',
      sequencer: '01',
      etag: '',
    },
    {
      county: kent,
      openUpload: async () => ({ state: 'found', bytes: createReadStream(file) }),
      stillHolds: async () => true,
      entriesOf: async () => [],
      entriesOfSubmitter: async () => [],
      readFigures: async () => [],
      recordEntry: async () => {},
      appendStatements: async () => {},
      appendFigures: async (packs) => {
        for (const pack of packs) figures += pack.figures.length;
      },
      acceptEntry: async () => {},
      saveReceipt: async () => {},
      quarantine: async () => {},
    },
  );
  return `${outcome}, ${figures} figures`;
});
