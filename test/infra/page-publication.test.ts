import { Match } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { CONTEXT, synthesizedTemplate } from './synthesized-template.ts';

const template = synthesizedTemplate();

const stageSchema = z.object({ test: z.looseObject({ schedule: z.looseObject({}) }) });

const DEAD_LETTERS = { 'Fn::GetAtt': [Match.stringLikeRegexp('PagePublicationDeadLetters'), 'Arn'] };

/** What tries again for six hours, and then leaves what it could not do in the dead-letter queue of the pages. */
const TARGET = {
  Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('PublishPages'), 'Arn'] },
  RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 6 * 60 * 60 },
  DeadLetterConfig: { Arn: DEAD_LETTERS },
};

test('the pages are made when the pointer to the newest snapshot is written, and of nothing that is written beside it', () => {
  template.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: {
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: {
        bucket: { name: [{ Ref: Match.stringLikeRegexp('Published') }] },
        object: { key: ['v1/latest.json'] },
      },
    },
    State: 'ENABLED',
    Targets: [Match.objectLike(TARGET)],
  });
});

test('they are made again each day, once the daily publication must have ended', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'cron(50 5 * * ? *)',
    ScheduleExpressionTimezone: 'Europe/London',
    FlexibleTimeWindow: { Mode: 'OFF' },
    State: 'ENABLED',
    Target: Match.objectLike(TARGET),
  });
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ POWERTOOLS_SERVICE_NAME: 'publish-snapshot' }) },
    Timeout: 15 * 60,
  });
});

test('a publication shortly before midnight has its pages made on the day after', () => {
  const stage = stageSchema.parse(CONTEXT['stages']).test;
  const late = { ...stage, schedule: { ...stage.schedule, dailyAt: '23:45' } };
  synthesizedTemplate({ stages: { test: late } }).hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'cron(5 0 * * ? *)',
    Target: Match.objectLike(TARGET),
  });
});

test('a run that fails is tried twice more, and then set aside', () => {
  template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    FunctionName: { Ref: Match.stringLikeRegexp('PublishPages') },
    MaximumRetryAttempts: 2,
    MaximumEventAgeInSeconds: 6 * 60 * 60,
  });
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ POWERTOOLS_SERVICE_NAME: 'publish-pages' }) },
    DeadLetterConfig: { TargetArn: DEAD_LETTERS },
  });
});

test('the function is told exactly what its environment asks for, and what its lines and metrics are known by', () => {
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectEquals({
        STATIC_BUCKET: { Ref: Match.stringLikeRegexp('Published') },
        LATE_AFTER_DAYS: '{"kent-police/all-crime":45}',
        POWERTOOLS_SERVICE_NAME: 'publish-pages',
        POWERTOOLS_METRICS_NAMESPACE: 'CountyBenchmarks-test',
      }),
    },
  });
});
