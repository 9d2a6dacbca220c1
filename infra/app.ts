import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { FUNCTION_ENTRIES } from './functions/function-entries.ts';
import { PipelineStack } from './pipeline-stack.ts';
import { readDeploymentSettings } from './settings/deployment-settings.ts';
import { stackNameOf } from './settings/stack-name.ts';

const app = new App();
const read = readDeploymentSettings((name) => app.node.tryGetContext(name));

if ('refusal' in read) {
  console.error(read.refusal);
  process.exitCode = 1;
} else {
  new PipelineStack(app, stackNameOf(read.settings.stage), {
    settings: read.settings,
    entries: FUNCTION_ENTRIES,
  });
  // What they find and nobody acknowledged, with a reason, ends the synthesis.
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
}
