import * as z from 'zod';
import { matchesPattern } from '../../../infra/local/world/event-pattern.ts';
import { objectCreated, objectDeleted } from '../../../infra/local/world/object-event.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { receiptKey } from '../../../schemas/upload.ts';
import { COUNTY, SETTINGS, watchedStack, withNames } from './watched-stack.ts';

const ruleSchema = z.object({
  Properties: z.object({
    EventPattern: z.unknown(),
    State: z.literal('ENABLED'),
    Targets: z.tuple([
      z.object({
        Arn: z.string(),
        InputTransformer: z
          .object({ InputPathsMap: z.record(z.string(), z.string()), InputTemplate: z.string() })
          .optional(),
        Input: z.string().optional(),
      }),
    ]),
  }),
});

const template = watchedStack();
const resources = (type: string) => Object.entries(withNames(template.findResources(type)) as object);
const rules = resources('AWS::Events::Rule').map(([id, rule]) => ({ id, ...ruleSchema.parse(rule).Properties }));
const bucket = (name: string) => resources('AWS::S3::Bucket').find(([id]) => id.startsWith(name))?.[0] ?? '';
const [uploads, published] = [bucket('Uploads'), bucket('Published')];

/** Who is mailed of an event: `Notices<id>Mail` without what surrounds the id. */
function told(event: unknown): string[] {
  return rules
    .filter(({ EventPattern }) => matchesPattern(event, EventPattern))
    .map(({ Targets: [{ Arn }] }) => Arn.replace(/^Notices(.+)Mail[0-9A-F]{8}$/, '$1'))
    .sort();
}

function created(key: string, where = uploads) {
  const written = { writtenAt: new Date(0), size: 3, etag: 'abc', reason: 'PutObject' };
  return objectCreated(where, key, '0A', written);
}

describe('when a receipt is there', () => {
  test.each(kent.submitters.map(({ id }) => id))('%s is mailed of its own once, and the county team too', (id) => {
    const [page, data] = (['html', 'json'] as const).map((as) =>
      receiptKey(`in/${id}/asb-incidents/2018 (new).csv`, 'f00d', as),
    );
    expect(told(created(page ?? ''))).toEqual(['County', id.replaceAll('-', '')].sort());
    expect(told(created(data ?? ''))).toEqual([]);
  });

  test.each(['receipts/nobody/figures/a.csv/1.html', 'receipts/ashford-and-dover/figures/a.csv/1.html'])(
    '%s, of nobody who is known, is the county team’s alone',
    (key) => {
      expect(told(created(key))).toEqual(['County']);
    },
  );
});

describe('nobody is mailed', () => {
  test.each([
    ['an extract', created('in/ashford/figures/a.csv')],
    ['a page that somebody sends as an extract', created('in/ashford/receipts/ashford/a.html')],
    ['a receipt in another bucket', created('receipts/ashford/figures/a.csv/1.html', published)],
    ['a receipt that goes', objectDeleted(uploads, 'receipts/ashford/figures/a.csv/1.html', '0A', new Date(0))],
    ['a page', created('index.html', published)],
    ['a document of a snapshot', created('v1/measures/all-crime/0123.json', published)],
    ['a pointer in the upload bucket', created('v1/latest.json')],
  ])('of %s', (_, event) => {
    expect(told(event)).toEqual([]);
  });
});

test('the county team is mailed of a new snapshot', () => {
  expect(told(created('v1/latest.json', published))).toEqual(['County']);
});

test('mail goes to the addresses of the settings, each to its own', () => {
  const subscriptions = resources('AWS::SNS::Subscription').map(([, { Properties }]) => Properties);
  const by = (topic: RegExp) =>
    subscriptions.filter(({ TopicArn }) => topic.test(TopicArn)).map(({ Protocol, Endpoint }) => [Protocol, Endpoint]);
  expect(by(/^Noticesashford/)).toEqual((SETTINGS['ashford']?.addresses ?? []).map((address) => ['email', address]));
  expect(by(/^Noticesdover/)).toEqual([]);
  expect(by(/^NoticesCounty/)).toEqual(COUNTY.map((address) => ['email', address]));
});

test('a mail about a receipt says which it is, and where to open it', () => {
  const ashford = rules.find(({ id }) => id.startsWith('NoticesashfordReceipt'))?.Targets[0].InputTransformer;
  expect(Object.values(ashford?.InputPathsMap ?? {})).toEqual(['$.detail.object.key']);
  const [name] = Object.keys(ashford?.InputPathsMap ?? {});
  const lines = (ashford?.InputTemplate ?? '').split('\n');
  for (const line of lines) expect(line).toMatch(/^"[^"]+"$/);
  expect(lines[0]).toContain('A receipt is ready for a file from Ashford Borough Council');
  expect(lines[1]).toContain(`<${name}>`);
  expect(lines[2]).toContain(
    `https://eu-west-2.console.aws.amazon.com/s3/object/${uploads}?region=eu-west-2&prefix=<${name}>`,
  );
  expect(lines[3]).toContain('prefix=receipts/ashford/"');
});

test('a mail about a snapshot says where readers find it', () => {
  const input = rules.find(({ id }) => id.startsWith('NoticesCountyPublication'))?.Targets[0];
  expect(input?.Input).toMatch(/ at https:\/\/benchmarks\.kent\.example"$/m);
});
