import { Match } from 'aws-cdk-lib/assertions';
import { synthesizedTemplate } from './synthesized-template.ts';

const template = synthesizedTemplate();

/** What tries again for six hours, and then leaves what it could not do in the dead-letter queue of publishing. */
const TARGET = {
  Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('PublishSnapshot'), 'Arn'] },
  RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 6 * 60 * 60 },
  DeadLetterConfig: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('SnapshotPublicationDeadLetters'), 'Arn'] } },
};

test.each([
  ['once a day', 'cron(30 5 * * ? *)'],
  ['on the days on which papers for meetings go out', 'cron(0 16 ? * MON,THU *)'],
])('the publish function runs %s, by the clocks of the county', (_, expression) => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: expression,
    ScheduleExpressionTimezone: 'Europe/London',
    FlexibleTimeWindow: { Mode: 'OFF' },
    State: 'ENABLED',
    Target: Match.objectLike(TARGET),
  });
});

test('a run that fails is tried twice more, and then set aside', () => {
  template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    FunctionName: { Ref: Match.stringLikeRegexp('PublishSnapshot') },
    MaximumRetryAttempts: 2,
    MaximumEventAgeInSeconds: 6 * 60 * 60,
  });
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ POWERTOOLS_SERVICE_NAME: 'publish-snapshot' }) },
    DeadLetterConfig: {
      TargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('SnapshotPublicationDeadLetters'), 'Arn'] },
    },
  });
});

test('the publish function is told exactly what its environment asks for, and what its lines and metrics are known by', () => {
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectEquals({
        STATIC_BUCKET: { Ref: Match.stringLikeRegexp('Published') },
        FIGURE_TABLE: { Ref: Match.stringLikeRegexp('Figures') },
        LEDGER_TABLE: { Ref: Match.stringLikeRegexp('Ledger') },
        LATE_AFTER_DAYS: '{"kent-police/all-crime":45}',
        POWERTOOLS_SERVICE_NAME: 'publish-snapshot',
        POWERTOOLS_METRICS_NAMESPACE: 'CountyBenchmarks-test',
      }),
    },
  });
});
