import { counted } from '../../schemas/plain-text.ts';
import type { DeployedResource, DeployedStack } from './deployed-stack.ts';

/**
 * What leaving an account needs. `runCdkDestroy` says whether the stack is gone; `resourcesOf` tells what it is made
 * of, or was, once it is gone.
 */
export type LeavingDependencies = {
  findStack(): Promise<DeployedStack>;
  resourcesOf(stackId: string): Promise<DeployedResource[]>;
  unprotect(stackName: string): Promise<void>;
  emptyBucket(name: string): Promise<number>;
  runCdkDestroy(): Promise<boolean>;
  ask(question: string): Promise<string>;
  say(lines: readonly string[]): void;
};

/** Lines about who asked for what go on arriving in the bucket of access logs for a while after it was emptied. */
const ATTEMPTS = 3;

const BUCKET = 'AWS::S3::Bucket';
const KEY = 'AWS::KMS::Key';

/** Of what holds data, what an operator calls it. */
const HOLDS_DATA: Record<string, string> = {
  [BUCKET]: 'bucket',
  'AWS::DynamoDB::GlobalTable': 'table',
  [KEY]: 'key',
  'AWS::Logs::LogGroup': 'log group',
};

/**
 * Deletes the stack of a stage, once the operator has typed the stage's name. What its template lets go goes with all it
 * holds, what it keeps stays in the account and is named. Whether something is kept is asked of the template that was
 * deployed: a setting that was changed since then has changed nothing in the account. Gives whether the stack is gone.
 */
export async function leaveAccount(stage: string, deps: LeavingDependencies): Promise<boolean> {
  const stack = await deps.findStack();
  const resources = await deps.resourcesOf(stack.id);
  deps.say(whatWillGo(stack, resources));
  const typed = await deps.ask(`To go on, type the name of the stage (${stage}): `);
  if (typed.trim() !== stage) {
    deps.say(['', 'That is not its name: nothing was changed.']);
    return false;
  }
  if (stack.isProtected) await deps.unprotect(stack.name);

  const buckets = resources.filter(({ type, isKept }) => type === BUCKET && !isKept);
  const isGone = await emptyAndDestroy(buckets, deps);
  const left = await deps.resourcesOf(stack.id);
  const deleted = new Set(left.filter(({ status }) => status === 'DELETE_COMPLETE').map(({ name }) => name));
  const stayed = resources.filter(({ isKept, name }) => isKept && !deleted.has(name));
  deps.say(isGone ? whatStayed(stayed) : whatIsInTheWay(left));
  return isGone;
}

async function emptyAndDestroy(buckets: readonly DeployedResource[], deps: LeavingDependencies): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    for (const { name } of buckets) {
      deps.say([`Emptying bucket ${name} …`]);
      deps.say([`  ${counted(await deps.emptyBucket(name), 'version')} of objects deleted`]);
    }
    if (await deps.runCdkDestroy()) return true;
    // Without a bucket of its own to empty, another attempt would meet what this one met.
    if (buckets.length === 0) return false;
  }
  return false;
}

function whatWillGo({ name, isProtected }: DeployedStack, resources: readonly DeployedResource[]): string[] {
  const kept = named(resources.filter(({ isKept }) => isKept));
  const going = resources.filter(({ isKept }) => !isKept);
  const forGood = named(going.filter(({ type }) => type !== KEY));
  const keys = named(going.filter(({ type }) => type === KEY));
  return [
    `This deletes the stack ${name}: the functions, the site, the schedules, the roles of submitters, the alarms.`,
    ...(forGood.length === 0 ? [] : ['', 'With it go, and nobody can bring them back:', ...forGood]),
    ...(keys.length === 0 ? [] : ['', 'And, after 30 days in which they can be brought back:', ...keys]),
    ...(kept.length === 0
      ? []
      : ['', 'These stay in the account, with all they hold, and go on costing money:', ...kept]),
    ...(isProtected ? ['', 'The stack is protected against being deleted; that protection is taken off first.'] : []),
    '',
  ];
}

function whatStayed(resources: readonly DeployedResource[]): string[] {
  const kept = named(resources);
  if (kept.length === 0) return ['', 'The stack is gone. A key that went with it can be brought back for 30 days.'];
  return [
    '',
    'The stack is gone. These stay in the account, with all they hold:',
    ...kept,
    'docs/recovery.md says how to put them to use again, docs/first-day.md how to delete them for good.',
  ];
}

function whatIsInTheWay(resources: readonly DeployedResource[]): string[] {
  const failed = resources
    .filter(({ status }) => status === 'DELETE_FAILED')
    .map(({ type, name }) => `  ${type} ${name}`);
  return [
    '',
    'The stack is not gone. What is said above tells why; once that is mended, run this command again.',
    ...(failed.length === 0 ? [] : ['These could not be deleted:', ...failed]),
    'Access logs go on arriving for some hours: if their bucket is not empty, run it again later.',
  ];
}

/** What holds data, a line for each. */
function named(resources: readonly DeployedResource[]): string[] {
  return resources
    .flatMap(({ type, name }) => (HOLDS_DATA[type] === undefined ? [] : [`  ${HOLDS_DATA[type]} ${name}`]))
    .sort();
}
