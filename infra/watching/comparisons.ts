import { ComparisonOperator } from 'aws-cdk-lib/aws-cloudwatch';

/** How a metric compares with its threshold where an alarm is raised. */
export const AT_LEAST = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD;
export const MORE_THAN = ComparisonOperator.GREATER_THAN_THRESHOLD;
export const LESS_THAN = ComparisonOperator.LESS_THAN_THRESHOLD;
