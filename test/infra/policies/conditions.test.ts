import { conditionSchema, holds, type RequestContext } from './conditions.ts';

// The cases of AWS's guide "IAM JSON policy elements: Condition operators".

const HERE = { 'aws:SourceArn': 'arn:aws:events:eu-west-2:123456789012:rule/x', 's3:prefix': 'in/' };

test.each<[boolean, object, RequestContext]>([
  [true, { StringEquals: { 's3:prefix': ['out/', 'in/'] } }, HERE],
  [false, { StringEquals: { 's3:prefix': 'in/*' } }, HERE],
  [false, { StringEquals: { 's3:prefix': 'in/', 's3:delimiter': '/' } }, HERE],
  [true, { StringLike: { 'S3:Prefix': 'in/*' } }, HERE],
  [false, { StringLike: { 's3:prefix': 'in/*' } }, {}],
  [true, { StringNotEquals: { 's3:prefix': 'in/' } }, {}],
  [false, { StringNotEquals: { 's3:prefix': ['out/', 'in/'] } }, HERE],
  [true, { ArnLike: { 'aws:SourceArn': 'arn:aws:events:*:123456789012:rule/*' } }, HERE],
  [false, { ArnEquals: { 'aws:SourceArn': 'arn:aws:events:*:rule/*' } }, HERE],
  [false, { ArnNotEquals: { 'aws:SourceArn': HERE['aws:SourceArn'] } }, HERE],
  [true, { ArnNotEquals: { 'aws:SourceArn': HERE['aws:SourceArn'] } }, {}],
  [true, { Bool: { 'aws:SecureTransport': false } }, { 'aws:SecureTransport': 'false' }],
  [false, { Bool: { 'aws:SecureTransport': 'false' } }, {}],
  [true, { NumericLessThan: { 's3:TlsVersion': 1.2 } }, { 's3:TlsVersion': '1.1' }],
  [false, { NumericLessThan: { 's3:TlsVersion': '1.2' } }, { 's3:TlsVersion': '1.2' }],
  [true, { StringEqualsIfExists: { 'aws:SourceAccount': '123456789012' } }, {}],
  [false, { StringEqualsIfExists: { 's3:prefix': 'out/' } }, HERE],
  [true, { Null: { 's3:delimiter': 'true' } }, HERE],
  [false, { Null: { 's3:prefix': true } }, HERE],
])('%s: the condition %j holds of a request with %j', (whether, condition, context) => {
  expect(holds(conditionSchema.parse(condition), context)).toBe(whether);
});
