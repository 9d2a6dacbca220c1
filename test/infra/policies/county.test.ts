import { allOf, everythingAllowed } from './everything-allowed.ts';
import { decided, roleOf } from './pipeline.ts';
import { placeNamed } from './places.ts';

const may = (action: string, place: string) => decided(roleOf('county'), { action, ...placeNamed(place) });

test.each([
  ['s3:GetObject', 'uploads/receipts/ashford/all-crime/2019.csv/1f.json'],
  ['s3:GetObject', 'uploads/receipts/kent-police/all-crime/2019.csv/1f.html'],
  ['s3:ListBucket', 'uploads?prefix=receipts/'],
  ['s3:ListBucket', 'uploads?prefix=receipts/dover/'],
  ['s3:GetObject', 'published/v1/latest.json'],
  ['s3:ListBucket', 'published?prefix=v1/snapshots/'],
  ['kms:Decrypt', 'data key by S3 for uploads'],
  ['kms:Decrypt', 'site key by S3 for published'],
  ['cloudwatch:GetDashboard', 'dashboard'],
  ['logs:StartQuery', 'ingest log'],
])('the county may do %s on %s', (action, place) => {
  expect(may(action, place)).toBe('allowed');
});

test.each([
  ['what was sent', 's3:GetObject', 'uploads/in/ashford/all-crime/2019.csv'],
  ['what holds people', 's3:GetObject', 'uploads/in/ashford/all-crime/2019.csv holding people'],
  ['a version of what holds people', 's3:GetObjectVersion', 'uploads/in/ashford/all-crime/2019.csv holding people'],
  ['the list of what was sent', 's3:ListBucket', 'uploads?prefix=in/'],
  ['the list of everything', 's3:ListBucket', 'uploads'],
  ['to send for a submitter', 's3:PutObject', 'uploads/in/ashford/all-crime/2019.csv'],
  ['to mend a receipt', 's3:PutObject', 'uploads/receipts/ashford/x/1.json'],
  ['to delete a receipt', 's3:DeleteObject', 'uploads/receipts/ashford/x/1.json'],
  ['to publish', 's3:PutObject', 'published/v1/latest.json'],
  ['to take back what was published', 's3:DeleteObject', 'published/v1/latest.json'],
  ['the figures', 'dynamodb:Query', 'figures'],
  ['to change the dashboard', 'cloudwatch:PutDashboard', 'dashboard'],
  ['to silence an alarm', 'cloudwatch:SetAlarmState', 'anything'],
  ['to clear a log away', 'logs:DeleteLogGroup', 'ingest log'],
  ['the key, itself', 'kms:Decrypt', 'data key'],
  ['the key, to encrypt', 'kms:GenerateDataKey', 'data key by S3 for uploads'],
  ['the key of one bucket for the other', 'kms:Decrypt', 'data key by S3 for published'],
  ['a receipt without encryption on the way', 's3:GetObject', 'uploads/receipts/dover/x/1.json over plain HTTP'],
])('the county may not have %s: %s on %s', (_, action, place) => {
  expect(may(action, place)).toBe('refused');
});

test('that is all the county may do, of everything that could be asked anywhere', () => {
  const receipts = ['ashford', 'dover', 'ashford-evil', 'kent-police'].map((id) => `receipts/${id}/`);
  expect(everythingAllowed(roleOf('county'))).toEqual(
    allOf(
      [
        's3:GetObject',
        'uploads/receipts/x.csv',
        ...receipts.map((folder) => `uploads/${folder}all-crime/2019.csv/1.json`),
      ],
      ['s3:ListBucket', ...['receipts/', 'receipts/a', ...receipts].map((prefix) => `uploads?prefix=${prefix}`)],
      ['s3:GetObject', 'published/v1/latest.json', 'published/v1/areas/E07000105/0.json'],
      ['s3:ListBucket', 'published?prefix=v1/', 'published?prefix=v1/areas/'],
      ['kms:Decrypt', 'data key by S3 for uploads', 'site key by S3 for published', 'data key by logs'],
      // The dashboard, and what stands on it: numbers, alarms, and lines of logs, which hold no content of any extract.
      ['cloudwatch:GetDashboard', 'dashboard'],
      ['cloudwatch:GetMetricData cloudwatch:DescribeAlarms logs:GetQueryResults logs:StopQuery', 'anything'],
      ['logs:StartQuery', 'ingest log', 'publish log'],
    ),
  );
});
