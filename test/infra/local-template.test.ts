import { matchesPattern } from '../../infra/local/world/event-pattern.ts';
import { resolve } from '../../infra/local/world/resolve-references.ts';

describe('a reference of the template', () => {
  const resources = new Map([['Uploads', { ref: 'uploads', attributes: { Arn: 'arn:aws:s3:::uploads' } }]]);

  test.each([
    [{ Ref: 'Uploads' }, 'uploads'],
    [{ Ref: 'AWS::Region' }, 'eu-west-2'],
    [{ 'Fn::GetAtt': ['Uploads', 'Arn'] }, 'arn:aws:s3:::uploads'],
    [{ 'Fn::Join': ['/', [{ 'Fn::GetAtt': ['Uploads', 'Arn'] }, 'in', '*']] }, 'arn:aws:s3:::uploads/in/*'],
    [{ names: [{ Ref: 'Uploads' }, 3, null] }, { names: ['uploads', 3, null] }],
  ])('%j is resolved', (reference, resolved) => {
    expect(resolve(reference, resources)).toEqual(resolved);
  });

  test.each([
    [{ Ref: 'Elsewhere' }, /Elsewhere, which has not been made/],
    [{ 'Fn::GetAtt': ['Uploads', 'DomainName'] }, /Uploads\.DomainName, which is not known/],
    [{ 'Fn::ImportValue': 'shared-bucket' }, /Fn::ImportValue cannot be resolved/],
  ])('%j, which means nothing here, is not passed over', (reference, complaint) => {
    expect(() => resolve(reference, resources)).toThrow(complaint);
  });
});

describe('the pattern of a rule', () => {
  const pattern = { source: ['aws.s3', 'aws.sqs'], detail: { object: { key: [{ prefix: 'in/' }] } } };
  const event = (source: string, key: unknown) => ({ source, detail: { object: { key, size: 3 } } });

  test.each([
    [event('aws.s3', 'in/ashford/figures/a.csv'), true],
    [event('aws.sqs', 'in/'), true],
    [event('aws.s3', 'receipts/in/a.csv'), false],
    [event('aws.ec2', 'in/ashford/figures/a.csv'), false],
    [event('aws.s3', 7), false],
    [{ source: 'aws.s3' }, false],
  ])('%j matches: %s', (candidate, matches) => {
    expect(matchesPattern(candidate, pattern)).toBe(matches);
  });

  test.each([
    ['receipts/*.html', 'receipts/ashford/figures/a.csv/1.html', true],
    ['receipts/*.html', 'receipts/.html', true],
    ['receipts/*.html', 'receipts/a\nb.html', true],
    ['receipts/*.html', 'receipts/a.html.json', false],
    ['receipts/*.html', 'in/receipts/a.html', false],
    ['receipts/*.html', 'receipts/ahtml', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c', false],
    ['a', 'a', true],
  ])('as the wildcard %j matches %j: %s', (wildcard, key, matches) => {
    expect(matchesPattern({ key }, { key: [{ wildcard }] })).toBe(matches);
  });

  test('with a comparison that this machine cannot make is not taken for a match or a miss', () => {
    expect(() => matchesPattern({ size: 3 }, { size: [{ numeric: ['>', 2] }] })).toThrow(/compares by numeric/);
  });
});
