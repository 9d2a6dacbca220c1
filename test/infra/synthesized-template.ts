import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { PipelineStack } from '../../infra/pipeline-stack.ts';
import { readDeploymentSettings } from '../../infra/settings/deployment-settings.ts';

/** The context of cdk.json, with the settings of the stages that are deployed. */
export const { context: DEPLOYED } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync('cdk.json', 'utf8')));

/** What differs in the context of a stage that has everything that can be set. */
export const CONTEXT: Record<string, unknown> = {
  stage: 'test',
  stages: {
    test: {
      county: 'kent',
      region: 'eu-west-2',
      schedule: {
        timeZone: 'Europe/London',
        dailyAt: '05:30',
        beforeMeetings: { weekdays: ['MON', 'THU'], at: '16:00' },
      },
      addresses: { operators: ['operators@kent.example'], county: ['safety@kent.example'] },
      submitters: {
        ashford: {
          addresses: ['analyst@ashford.example'],
          signIn: { account: '111122223333', externalId: 'ashford-1' },
        },
        dover: {
          signIn: {
            identityProvider: 'arn:aws:iam::123456789012:oidc-provider/login.dover.example',
            audience: 'county-benchmarks',
            subject: 'analysts',
          },
        },
      },
      retention: { data: 'keep', olderVersionsDays: 365, logsDays: 365, accessLogsDays: 90 },
      site: {
        domain: 'benchmarks.kent.example',
        certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
      },
      lateAfterDays: { 'kent-police/all-crime': 45 },
      limits: { maxConcurrency: 4, refusalsADay: 20, uploadMegabytes: 100 },
    },
  },
};

/** The stack of the pipeline, its functions not bundled: what is asserted of it does not depend on them. `context` may differ from cdk.json and from `CONTEXT`. */
export function pipelineStack(context: Record<string, unknown> = {}): PipelineStack {
  const given = new Map(Object.entries({ ...DEPLOYED, ...CONTEXT, ...context }));
  const app = new App({
    context: { ...Object.fromEntries(given), 'aws:cdk:bundling-stacks': [] },
    builtinCloudFormationValidation: false, // five seconds a test file; `cdk synth` does it
  });
  const read = readDeploymentSettings((name) => given.get(name));
  if ('refusal' in read) throw new Error(read.refusal);
  const entries = {
    ingestExtract: 'test/infra/fixtures/noting-ingest.ts',
    publishSnapshot: 'test/infra/fixtures/noting-publish.ts',
    publishPages: 'test/infra/fixtures/noting-pages.ts',
  };
  return new PipelineStack(app, 'Pipeline', { settings: read.settings, entries });
}

/** The template of `pipelineStack`. */
export function synthesizedTemplate(context: Record<string, unknown> = {}): Template {
  return Template.fromStack(pipelineStack(context));
}
