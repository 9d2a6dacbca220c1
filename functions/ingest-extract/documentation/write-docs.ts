import { mkdir, rm, writeFile } from 'node:fs/promises';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { generatedDocs, TEMPLATE_FOLDER } from './generated-docs.ts';

// npm run docs
// Writes the documentation that is made and not written: docs/findings.md and docs/templates/.

await rm(TEMPLATE_FOLDER, { recursive: true, force: true });
await mkdir(TEMPLATE_FOLDER, { recursive: true });
for (const [path, text] of generatedDocs(kent)) await writeFile(path, text);
