import { Match } from 'aws-cdk-lib/assertions';
import { synthesizedTemplate } from './synthesized-template.ts';

const template = synthesizedTemplate();

test('the publish function runs once a day, by the clocks of the county', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'cron(30 5 * * ? *)',
    ScheduleExpressionTimezone: 'Europe/London',
    State: 'ENABLED',
    Target: Match.objectLike({ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('PublishSnapshot'), 'Arn'] } }),
  });
});

test('the publish function is told exactly what its environment asks for', () => {
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectEquals({
        STATIC_BUCKET: { Ref: Match.stringLikeRegexp('Published') },
        FIGURE_TABLE: { Ref: Match.stringLikeRegexp('Figures') },
        LEDGER_TABLE: { Ref: Match.stringLikeRegexp('Ledger') },
      }),
    },
  });
});
