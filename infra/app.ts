import { App } from 'aws-cdk-lib';
import { readDeploymentSettings } from './deployment-settings.ts';
import { FUNCTION_ENTRIES } from './function-entries.ts';
import { PipelineStack } from './pipeline-stack.ts';

const app = new App();
const read = readDeploymentSettings((name) => app.node.tryGetContext(name));

if ('refusal' in read) {
  console.error(read.refusal);
  process.exitCode = 1;
} else {
  new PipelineStack(app, `CountyBenchmarks-${read.settings.stage}`, {
    settings: read.settings,
    entries: FUNCTION_ENTRIES,
  });
}
