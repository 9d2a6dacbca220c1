import { Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { DeploymentSettings } from './deployment-settings.ts';
import { ExtractIntake } from './extract-intake.ts';
import { FigureStore } from './figure-store.ts';
import type { FunctionEntries } from './function-entries.ts';
import { SnapshotPublication } from './snapshot-publication.ts';

/** The whole pipeline: extracts come in, figures are kept, snapshots go out. It joins the parts and owns nothing. */
export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, props: { settings: DeploymentSettings; entries: FunctionEntries }) {
    super(scope, id, { description: 'County Benchmarks: comparisons of the figures that districts send each month' });
    const { settings, entries } = props;

    const store = new FigureStore(this, 'FigureStore');
    new ExtractIntake(this, 'ExtractIntake', {
      store,
      entry: entries.ingestExtract,
      maxConcurrency: settings.maxConcurrency,
    });
    new SnapshotPublication(this, 'SnapshotPublication', {
      store,
      entry: entries.publishSnapshot,
      schedule: settings.schedule,
    });

    Tags.of(this).add('stage', settings.stage);
    Tags.of(this).add('county', settings.county);
  }
}
