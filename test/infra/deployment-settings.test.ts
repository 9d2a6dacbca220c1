import { readDeploymentSettings } from '../../infra/deployment-settings.ts';
import { SETTINGS } from './synthesized-template.ts';

function read(changes: Record<string, unknown>) {
  const context = { ...SETTINGS, ...changes };
  return readDeploymentSettings((name) => new Map(Object.entries(context)).get(name));
}

test('settings are taken as they stand in the context', () => {
  expect(read({})).toEqual({ settings: SETTINGS });
});

test('a number from the command line, where everything is text, is read as a number', () => {
  expect(read({ maxConcurrency: '8' })).toMatchObject({ settings: { maxConcurrency: 8 } });
});

test.each(['00:59', '02:00', '23:59'])('publishing at %s is possible on every day of the year', (dailyAt) => {
  expect(read({ schedule: { dailyAt, timeZone: 'Europe/London' } })).toHaveProperty('settings');
});

test.each([
  [
    { schedule: { dailyAt: '01:00', timeZone: 'Europe/London' } },
    'The setting "schedule.dailyAt" in the context of cdk.json must not lie between 01:00 and 01:59, which does not happen on the last Sunday of March.',
  ],
  [
    { schedule: { dailyAt: '01:59', timeZone: 'Europe/London' } },
    'The setting "schedule.dailyAt" in the context of cdk.json must not lie between 01:00 and 01:59, which does not happen on the last Sunday of March.',
  ],
  [
    { schedule: { dailyAt: 'half past five', timeZone: 'Europe/London' } },
    'The setting "schedule.dailyAt" in the context of cdk.json must be a time of day such as "05:30".',
  ],
  [
    { schedule: { dailyAt: '24:00', timeZone: 'Europe/London' } },
    'The setting "schedule.dailyAt" in the context of cdk.json must be a time of day such as "05:30".',
  ],
  [
    { schedule: { dailyAt: '05:30', timeZone: 'UTC' } },
    'The setting "schedule.timeZone" in the context of cdk.json must be "Europe/London", whose days the figures are counted in.',
  ],
  [
    { schedule: undefined },
    'The setting "schedule" in the context of cdk.json must be an object with "dailyAt" and "timeZone".',
  ],
  [
    { county: 'essex' },
    'The setting "county" in the context of cdk.json must be "kent", the one county whose areas and measures are known.',
  ],
  [{ stage: undefined }, 'The setting "stage" in the context of cdk.json must name the deployment, such as "dev".'],
  [
    { stage: 'My stage' },
    'The setting "stage" in the context of cdk.json must be lower-case letters, digits and hyphens, such as "dev".',
  ],
  [
    { maxConcurrency: 1 },
    'The setting "maxConcurrency" in the context of cdk.json must be at least 2, the fewest that SQS accepts.',
  ],
  [
    { maxConcurrency: 'many' },
    'The setting "maxConcurrency" in the context of cdk.json must be a whole number from 2 to 1000.',
  ],
])('%j is refused in one sentence', (changes, refusal) => {
  expect(read(changes)).toEqual({ refusal });
});
