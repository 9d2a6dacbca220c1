import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { readDeploymentSettings } from '../settings/deployment-settings.ts';
import { nistReport } from './nist-report.ts';

const { context } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
const read = readDeploymentSettings((name) => (name === 'stage' ? 'prod' : context[name]));

if ('refusal' in read) {
  console.error(read.refusal);
  process.exitCode = 1;
} else {
  writeFileSync('docs/nist-800-53.md', nistReport(read.settings));
  console.log('Written: docs/nist-800-53.md');
}
