import { ACCOUNT } from './deployed-names.ts';
import { statementsOf } from './statement.ts';

const everything = statementsOf({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

/** Somebody whom the account lets do everything. */
export const administrator = {
  kind: 'identity',
  arn: `arn:aws:iam::${ACCOUNT}:role/Administrator`,
  own: everything,
} as const;

/** Somebody whom another account lets do everything. */
export const stranger = {
  kind: 'identity',
  arn: 'arn:aws:iam::999999999999:role/Administrator',
  own: everything,
} as const;

/** The services that this pipeline has to do with, and some that it has not. */
export const SERVICES = [
  'cloudfront.amazonaws.com',
  'cloudwatch.amazonaws.com',
  'delivery.logs.amazonaws.com',
  'events.amazonaws.com',
  'lambda.amazonaws.com',
  'logging.s3.amazonaws.com',
  'logs.eu-west-2.amazonaws.com',
  's3.amazonaws.com',
  'scheduler.amazonaws.com',
  'sns.amazonaws.com',
  'sqs.amazonaws.com',
] as const;
