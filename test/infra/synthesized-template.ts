import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readDeploymentSettings } from '../../infra/deployment-settings.ts';
import { PipelineStack } from '../../infra/pipeline-stack.ts';

export const SETTINGS: Record<string, unknown> = {
  stage: 'test',
  county: 'kent',
  schedule: { dailyAt: '05:30', timeZone: 'Europe/London' },
  maxConcurrency: 4,
};

/** The template of the pipeline, its functions not bundled: what is asserted of it does not depend on them. */
export function synthesizedTemplate(): Template {
  const app = new App({
    context: { 'aws:cdk:bundling-stacks': [] },
    builtinCloudFormationValidation: false, // five seconds a test file; `cdk synth` does it
  });
  const read = readDeploymentSettings((name) => SETTINGS[name]);
  if ('refusal' in read) throw new Error(read.refusal);
  const entries = {
    ingestExtract: 'test/infra/fixtures/noting-ingest.ts',
    publishSnapshot: 'test/infra/fixtures/noting-publish.ts',
  };
  return Template.fromStack(new PipelineStack(app, 'Pipeline', { settings: read.settings, entries }));
}
