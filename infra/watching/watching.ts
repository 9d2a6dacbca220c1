import type { Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Submitter } from '../../schemas/submitter.ts';
import type { ExtractIntake } from '../extract-intake.ts';
import type { PipelineFunction } from '../functions/pipeline-function.ts';
import type { PagePublication } from '../page-publication.ts';
import type { DeploymentSettings } from '../settings/deployment-settings.ts';
import type { SnapshotPublication } from '../snapshot-publication.ts';
import { Alarms } from './alarms.ts';
import { MailTopic } from './mail-topic.ts';
import { Notices } from './notices.ts';
import { OfficerDashboard } from './officer-dashboard.ts';

export type WatchingProps = {
  intake: ExtractIntake;
  publication: SnapshotPublication;
  pagePublication: PagePublication;
  siteAddress: string;
  encryptionKey: IKey;
  alarmKey: IKey;
  metricNamespace: string;
  /** The role in which officers look at the dashboard. */
  reader: Role;
  submitters: readonly Pick<Submitter, 'id' | 'name'>[];
  settings: Pick<DeploymentSettings, 'addresses' | 'submitters' | 'limits'>;
};

/** Whoever is concerned is told: operators by alarms, officers by a page, senders and the county by mail. */
export class Watching extends Construct {
  constructor(scope: Construct, id: string, props: WatchingProps) {
    super(scope, id);
    const { intake, publication, pagePublication, siteAddress, submitters, settings } = props;
    const { encryptionKey, alarmKey, metricNamespace, reader } = props;
    const { arrivals } = intake;
    const deadLetterQueues = {
      arrivals: intake.deadLetters,
      schedules: publication.deadLetters,
      pages: pagePublication.deadLetters,
    };
    const operators = new MailTopic(this, 'Operators', {
      sender: 'County Benchmarks: operators',
      sentBy: 'alarms',
      // Were it the key of what is sent, nobody could be told that this one fails.
      encryptionKey: alarmKey,
      addresses: settings.addresses.operators,
    });
    const alarms = new Alarms(this, 'Alarms', {
      operators,
      deadLetterQueues,
      arrivals,
      announcements: intake.announcements,
      publish: publication.publish.handler,
      publishPages: pagePublication.publishPages.handler,
      metricNamespace,
      limits: settings.limits,
    });
    new OfficerDashboard(this, 'OfficerDashboard', {
      metricNamespace,
      siteAddress,
      ingest: functionOf(intake.ingest),
      publish: functionOf(publication.publish),
      publishPages: functionOf(pagePublication.publishPages),
      arrivals,
      deadLetterQueues,
      alarms: alarms.all,
      reader,
      encryptionKey,
    });
    new Notices(this, 'Notices', {
      uploads: intake.uploads,
      published: publication.published,
      encryptionKey,
      submitters,
      settings: settings.submitters,
      county: settings.addresses.county,
      siteAddress,
    });
  }
}

function functionOf({ handler }: PipelineFunction) {
  return { handler, logGroup: handler.logGroup };
}
