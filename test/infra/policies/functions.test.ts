import { PASSING_FOLDERS } from '../../../schemas/site.ts';
import { allOf, byAnything, everythingAllowed, listsOf } from './everything-allowed.ts';
import { decided, roleNames, roleOf, rolesDeployed } from './pipeline.ts';
import { placeNamed } from './places.ts';

const may = (name: string, action: string, place: string) => decided(roleOf(name), { action, ...placeNamed(place) });

const TRACES = ['xray:PutTraceSegments xray:PutTelemetryRecords', 'anything'] as const;
const DROPPED = ['ashford', 'dover', 'ashford-evil', 'kent-police'].map((id) => `uploads/in/${id}/all-crime/2019.csv`);
const RECEIPTS = DROPPED.map((file) => `${file.replace('/in/', '/receipts/')}/1.json`);
const SNAPSHOTS = ['v1/latest.json', 'v1/areas/E07000105/0.json'].map((key) => `published/${key}`);
const SITE_RECORD = 'published/site.json';
const PAGES = ['index.html', 'elsewhere/x.json'].map((key) => `published/${key}`);

test('ingest may read extracts, look back at figures, add figures and entries, leave receipts, mark what holds people; and no more', () => {
  expect(everythingAllowed(roleOf('ingest'))).toEqual(
    allOf(
      [
        's3:GetObject s3:PutObjectTagging s3:PutObjectVersionTagging',
        'uploads/in/x.csv',
        ...DROPPED,
        ...DROPPED.map((file) => `${file} holding people`),
      ],
      ['s3:PutObject', 'uploads/receipts/x.csv', ...RECEIPTS],
      ['s3:ListBucket', ...listsOf('uploads')],
      ['dynamodb:Query dynamodb:BatchWriteItem', 'figures'],
      ['dynamodb:Query dynamodb:PutItem dynamodb:UpdateItem', 'ledger'],
      // What Lambda does in its name, to hand it the next message and to clear away one that is done.
      [
        'sqs:ReceiveMessage sqs:DeleteMessage sqs:ChangeMessageVisibility sqs:GetQueueUrl sqs:GetQueueAttributes',
        'arrivals',
      ],
      // What DynamoDB asks of whoever writes a table with a key of one's own.
      [
        'kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey kms:GenerateDataKeyWithoutPlaintext kms:ReEncryptFrom kms:ReEncryptTo',
        ...byAnything('data key'),
      ],
      ['logs:CreateLogStream logs:PutLogEvents', 'ingest log'],
      [...TRACES],
    ),
  );
});

test('publish may read figures and the ledger, read and write snapshots, and hand over a run that failed; and no more', () => {
  expect(everythingAllowed(roleOf('publish'))).toEqual(
    allOf(
      ['s3:GetObject s3:PutObject', ...SNAPSHOTS],
      ['s3:ListBucket', ...listsOf('published')],
      ['dynamodb:Query', 'figures', 'ledger'],
      ['sqs:SendMessage', 'publish dead letters'],
      // To read tables, and for the message that a run failed.
      ['kms:Decrypt kms:DescribeKey kms:GenerateDataKey', ...byAnything('data key')],
      ['kms:Decrypt kms:GenerateDataKey', ...byAnything('site key')],
      ['logs:CreateLogStream logs:PutLogEvents', 'publish log'],
      [...TRACES],
    ),
  );
});

test('what makes pages may read snapshots and what it left, write everything but snapshots, and hand over a run that failed; and no more', () => {
  expect(everythingAllowed(roleOf('pages'))).toEqual(
    allOf(
      ['s3:GetObject', SITE_RECORD, ...SNAPSHOTS],
      ['s3:PutObject', SITE_RECORD, ...PAGES],
      ['s3:ListBucket', ...listsOf('published')],
      ['sqs:SendMessage', 'pages dead letters'],
      // For the message that a run failed.
      ['kms:Decrypt kms:GenerateDataKey', ...byAnything('data key')],
      ['kms:Decrypt kms:GenerateDataKey', ...byAnything('site key')],
      ['logs:CreateLogStream logs:PutLogEvents', 'pages log'],
      [...TRACES],
    ),
  );
});

test.each([
  ['publish function', 'scheduler', 'publish'],
  ['function that makes pages', 'pages scheduler', 'pages'],
])('the scheduler may run the %s, and hand over a run that could not be started; and no more', (_, role, run) => {
  expect(everythingAllowed(roleOf(role))).toEqual(
    allOf(
      ['lambda:InvokeFunction', `${run} function`],
      ['sqs:SendMessage', `${run} dead letters`],
      ['kms:Decrypt kms:GenerateDataKey', ...byAnything('data key')],
    ),
  );
});

test.each([
  ['ingest', 'deletes no figures', 'dynamodb:DeleteItem', 'figures'],
  ['ingest', 'changes no figures', 'dynamodb:UpdateItem', 'figures'],
  ['ingest', 'puts no figures one by one', 'dynamodb:PutItem', 'figures'],
  ['ingest', 'reads no whole table', 'dynamodb:Scan', 'figures'],
  ['ingest', 'reads no figure by itself', 'dynamodb:GetItem', 'figures'],
  ['ingest', 'reads no figures by the dozen', 'dynamodb:BatchGetItem', 'figures'],
  ['ingest', 'deletes no entry', 'dynamodb:DeleteItem', 'ledger'],
  ['ingest', 'reads no whole ledger', 'dynamodb:Scan', 'ledger'],
  ['ingest', 'deletes no file', 's3:DeleteObject', 'uploads/in/ashford/all-crime/2019.csv'],
  ['ingest', 'deletes no version', 's3:DeleteObjectVersion', 'uploads/in/ashford/all-crime/2019.csv'],
  ['ingest', 'takes no mark off', 's3:DeleteObjectTagging', 'uploads/in/ashford/all-crime/2019.csv holding people'],
  ['ingest', 'writes no extract', 's3:PutObject', 'uploads/in/ashford/all-crime/2019.csv'],
  ['ingest', 'reads no receipt', 's3:GetObject', 'uploads/receipts/ashford/all-crime/2019.csv/1.json'],
  ['ingest', 'marks no receipt', 's3:PutObjectTagging', 'uploads/receipts/ashford/all-crime/2019.csv/1.json'],
  ['ingest', 'does not publish', 's3:PutObject', 'published/v1/latest.json'],
  ['ingest', 'does not read what is published', 's3:GetObject', 'published/v1/latest.json'],
  ['ingest', 'sends no event', 'sqs:SendMessage', 'arrivals'],
  ['ingest', 'empties no queue', 'sqs:PurgeQueue', 'arrivals'],
  ['ingest', 'leaves dead letters alone', 'sqs:DeleteMessage', 'ingest dead letters'],
  ['ingest', 'runs no function', 'lambda:InvokeFunction', 'publish function'],
  ['ingest', 'writes no log but its own', 'logs:PutLogEvents', 'publish log'],
  ['ingest', 'mails nobody', 'sns:Publish', 'ashford topic'],
  ['ingest', 'uses no key of what is published', 'kms:Decrypt', 'site key by S3 for published'],
  ['ingest', 'hands no key on', 'kms:CreateGrant', 'data key'],
  [
    'ingest',
    'reads without encryption on the way',
    's3:GetObject',
    'uploads/in/ashford/all-crime/2019.csv over plain HTTP',
  ],
  ['publish', 'adds no figure', 'dynamodb:BatchWriteItem', 'figures'],
  ['publish', 'puts no figure', 'dynamodb:PutItem', 'figures'],
  ['publish', 'changes no figure', 'dynamodb:UpdateItem', 'figures'],
  ['publish', 'deletes no figure', 'dynamodb:DeleteItem', 'figures'],
  ['publish', 'writes no figure in SQL', 'dynamodb:PartiQLInsert', 'figures'],
  ['publish', 'changes no entry', 'dynamodb:UpdateItem', 'ledger'],
  ['publish', 'adds no entry', 'dynamodb:PutItem', 'ledger'],
  ['publish', 'reads no upload', 's3:GetObject', 'uploads/in/ashford/all-crime/2019.csv'],
  ['publish', 'reads no receipt', 's3:GetObject', 'uploads/receipts/ashford/all-crime/2019.csv/1.json'],
  ['publish', 'lists no uploads', 's3:ListBucket', 'uploads?prefix=in/'],
  ['publish', 'writes no receipt', 's3:PutObject', 'uploads/receipts/ashford/x/1.json'],
  ['publish', 'deletes nothing published', 's3:DeleteObject', 'published/v1/latest.json'],
  ['publish', 'rewrites no access logs', 's3:PutObject', 'access logs/published/x'],
  ['publish', 'takes no event', 'sqs:ReceiveMessage', 'arrivals'],
  ['publish', 'reads no dead letter', 'sqs:ReceiveMessage', 'publish dead letters'],
  ['publish', 'writes no page', 's3:PutObject', 'published/index.html'],
  ['publish', 'reads no page', 's3:GetObject', 'published/index.html'],
  ['publish', 'publishes over encrypted connections alone', 's3:PutObject', 'published/v1/latest.json over plain HTTP'],
  ['pages', 'points at no snapshot', 's3:PutObject', 'published/v1/latest.json'],
  ['pages', 'changes no snapshot', 's3:PutObject', 'published/v1/areas/E07000105/0.json'],
  ['pages', 'deletes no snapshot', 's3:DeleteObject', 'published/v1/latest.json'],
  ['pages', 'deletes no page', 's3:DeleteObject', 'published/index.html'],
  ['pages', 'reads no figures', 'dynamodb:Query', 'figures'],
  ['pages', 'reads no ledger', 'dynamodb:Query', 'ledger'],
  ['pages', 'reads no upload', 's3:GetObject', 'uploads/in/ashford/all-crime/2019.csv'],
  ['pages', 'reads no receipt', 's3:GetObject', 'uploads/receipts/ashford/all-crime/2019.csv/1.json'],
  ['pages', 'lists no uploads', 's3:ListBucket', 'uploads?prefix=in/'],
  ['pages', 'runs no publication', 'lambda:InvokeFunction', 'publish function'],
  ['pages', 'writes over encrypted connections alone', 's3:PutObject', 'published/index.html over plain HTTP'],
  ['scheduler', 'runs no ingest', 'lambda:InvokeFunction', 'ingest function'],
  ['scheduler', 'changes no code', 'lambda:UpdateFunctionCode', 'publish function'],
  ['scheduler', 'reads no dead letter', 'sqs:ReceiveMessage', 'publish dead letters'],
  ['scheduler', 'makes no pages', 'lambda:InvokeFunction', 'pages function'],
  ['pages scheduler', 'publishes nothing', 'lambda:InvokeFunction', 'publish function'],
  ['scheduler', 'does not publish', 's3:PutObject', 'published/v1/latest.json'],
])('%s %s: %s on %s', (name, _, action, place) => {
  expect(may(name, action, place)).toBe('refused');
});

test.each(PASSING_FOLDERS)('what makes pages may take away what lies in %s, and so nothing of a snapshot', (folder) => {
  expect(may('pages', 's3:DeleteObject', `published/${folder}all-crime.html`)).toBe('allowed');
  expect(may('pages', 's3:DeleteObjectVersion', `published/${folder}all-crime.html`)).toBe('refused');
  expect(may('pages', 's3:DeleteObject', `published/v1/${folder}all-crime/0.json`)).toBe('refused');
});

// Without it S3 says 403 and not 404 of what is not there, and under a condition on the prefix too.
test.each([
  ['ingest', 'uploads'],
  ['publish', 'published'],
  ['pages', 'published'],
])('%s learns of %s that something is not there', (name, bucket) => {
  expect(may(name, 's3:ListBucket', bucket)).toBe('allowed');
});

test('there are no roles but those looked at here', () => {
  expect(rolesDeployed().sort()).toEqual(
    Object.keys(roleNames)
      .map((name) => roleOf(name))
      .map((role) => (role.kind === 'identity' ? role.arn : ''))
      .sort(),
  );
});
