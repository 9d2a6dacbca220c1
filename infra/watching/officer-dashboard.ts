import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { type OfficersPartProps, officersPart } from './officers-part.ts';
import { type OperatorsPartProps, operatorsPart } from './operators-part.ts';

/** `reader` is let read it: the numbers, the alarms, and the lines of the two functions that it asks for, which hold no content of any extract. */
export type OfficerDashboardProps = OfficersPartProps & OperatorsPartProps & { reader: Role; encryptionKey: IKey };

/** One page for the county: what came in, what is late and what went out, in its own words; below it, what operators look at. */
export class OfficerDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OfficerDashboardProps) {
    super(scope, id);
    const dashboard = new Dashboard(this, 'Dashboard', {
      defaultInterval: Duration.days(30),
      widgets: [...officersPart(props), ...operatorsPart(props)],
    });
    this.letRead(props, dashboard.dashboardName);
    const { region } = Stack.of(this);
    new CfnOutput(this, 'DashboardAddress', {
      description: 'The dashboard of the county, for whoever may sign in to this account',
      value: `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#dashboards:name=${dashboard.dashboardName}`,
    }).overrideLogicalId('DashboardAddress');
  }

  private letRead({ reader, encryptionKey, ingest, publish }: OfficerDashboardProps, dashboardName: string): void {
    const { region, account, partition } = Stack.of(this);
    const allow = (actions: string[], resources: string[], conditions = {}) =>
      reader.addToPolicy(new PolicyStatement({ actions, resources, conditions }));
    // The CDK's own attribute says nothing of a dashboard that was given no name.
    allow(['cloudwatch:GetDashboard'], [`arn:${partition}:cloudwatch::${account}:dashboard/${dashboardName}`]);
    // CloudWatch knows no resources that these could be allowed for; what they show are numbers, and names of alarms.
    allow(['cloudwatch:GetMetricData', 'cloudwatch:DescribeAlarms', 'logs:GetQueryResults', 'logs:StopQuery'], ['*']);
    allow(['logs:StartQuery'], [ingest.logGroup.logGroupArn, publish.logGroup.logGroupArn]);
    allow(['kms:Decrypt'], [encryptionKey.keyArn], {
      StringEquals: { 'kms:ViaService': `logs.${region}.amazonaws.com` },
    });
  }
}
