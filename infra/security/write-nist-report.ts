import { writeFileSync } from 'node:fs';
import { settingsOfStage } from '../account/deployed-stage.ts';
import { runCommand, say } from '../terminal.ts';
import { nistReport } from './nist-report.ts';

await runCommand(async () => {
  writeFileSync('docs/nist-800-53.md', nistReport(await settingsOfStage('prod')));
  say(['Written: docs/nist-800-53.md']);
});
