import { readFileSync } from 'node:fs';
import { nistReport } from '../../../infra/security/nist-report.ts';
import { WHY_IT_REMAINS } from '../../../infra/security/what-nist-would-add.ts';
import { readDeploymentSettings } from '../../../infra/settings/deployment-settings.ts';
import { DEPLOYED } from '../synthesized-template.ts';

const read = readDeploymentSettings((name) => (name === 'stage' ? 'prod' : DEPLOYED[name]));
if ('refusal' in read) throw new Error(read.refusal);
const report = nistReport(read.settings);

test('the report in docs/ is of the stack as it is: if not, run npm run nist', () => {
  expect(readFileSync('docs/nist-800-53.md', 'utf8')).toBe(report);
});

test('no reason is given for what is not found', () => {
  for (const rule of Object.keys(WHY_IT_REMAINS)) expect(report).toContain(`## ${rule}\n`);
});
