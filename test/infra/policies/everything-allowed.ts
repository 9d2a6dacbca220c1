import type { Principal } from './decision.ts';
import { actionsOn } from './known-actions.ts';
import { decided } from './pipeline.ts';
import { placeNamed, thingNames } from './places.ts';

const FILE = 'all-crime/2019.csv';

/** Everywhere that somebody might do something: each thing of the pipeline, and what distinguishes what is in it. */
const EVERYWHERE: readonly string[] = [
  ...thingNames.filter((name) => !name.endsWith(' key')),
  'anything',
  ...['ashford', 'dover', 'ashford-evil', 'kent-police'].flatMap((id) => [
    `uploads/in/${id}/${FILE}`,
    `uploads/in/${id}/${FILE} holding people`,
    `uploads/receipts/${id}/${FILE}/1.json`,
    `uploads?prefix=receipts/${id}/`,
    `uploads?prefix=in/${id}/`,
  ]),
  ...['in', 'receipts', 'quarantine', 'elsewhere', ''].map((folder) => `uploads/${folder}/x.csv`),
  ...['', 'in/', 'receipts/', 'receipts/a', 'receipts'].map((prefix) => `uploads?prefix=${prefix}`),
  ...['index.html', 'site.json', 'v1/latest.json', 'v1/areas/E07000105/0.json', 'elsewhere/x.json'].map(
    (key) => `published/${key}`,
  ),
  ...['', 'v1/', 'v', 'v1/areas/', 'elsewhere/'].map((prefix) => `published?prefix=${prefix}`),
  'access logs/uploads/x',
  'access logs?prefix=',
  ...byAnything('data key'),
  ...byAnything('site key'),
];

/** A key, itself and by way of whatever uses it: a policy that does not say by what allows it by all of them. */
export function byAnything(key: string): string[] {
  const ways = ['S3 for uploads', 'S3 for published', 'dynamodb', 'sqs', 'sns', 'logs'];
  return [key, ...ways.map((way) => `${key} by ${way}`)];
}

/** All lists of a bucket that could be asked for, whole and in part. */
export function listsOf(bucket: string): string[] {
  return EVERYWHERE.filter((name) => name === bucket || name.startsWith(`${bucket}?prefix=`));
}

/** Everything that somebody may do, as `<action> on <place>`, of all that could be asked anywhere. */
export function everythingAllowed(principal: Principal): string[] {
  return EVERYWHERE.flatMap((name) => {
    const { resource, context } = placeNamed(name);
    return actionsOn(resource)
      .filter((action) => decided(principal, { action, resource, context }) === 'allowed')
      .map((action) => `${action} on ${name}`);
  }).sort();
}

/** Actions in some places, written out one by one. */
export function allOf(...grants: [actions: string, ...places: string[]][]): string[] {
  return grants
    .flatMap(([actions, ...places]) =>
      actions.split(' ').flatMap((action) => places.map((place) => `${action} on ${place}`)),
    )
    .sort();
}
