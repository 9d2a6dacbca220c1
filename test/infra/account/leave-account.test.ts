import type { DeployedResource } from '../../../infra/account/deployed-stack.ts';
import { type LeavingDependencies, leaveAccount } from '../../../infra/account/leave-account.ts';

const resource = (type: string, name: string, isKept: boolean): DeployedResource => ({
  type,
  name,
  isKept,
  status: 'CREATE_COMPLETE',
});

const DISCARDED = [
  resource('AWS::S3::Bucket', 'uploads-1', false),
  resource('AWS::S3::Bucket', 'logs-1', false),
  resource('AWS::DynamoDB::GlobalTable', 'figures-1', false),
  resource('AWS::IAM::Role', 'role-1', false),
];
const KEPT = DISCARDED.map((one) => ({ ...one, isKept: one.type !== 'AWS::IAM::Role' }));

/** An account with one stack; what `cdk destroy` cannot delete is answered with a failure as often as `failures` says. */
function account(resources: readonly DeployedResource[], { answer = 'dev', isProtected = false, failures = 0 } = {}) {
  const done: string[] = [];
  const said: string[] = [];
  let left = failures;
  let isGone = false;
  const dependencies = {
    findStack: async () => ({ id: 'arn:stack/1', name: 'CountyBenchmarks-dev', outputs: new Map(), isProtected }),
    resourcesOf: async () =>
      isGone
        ? resources.map((one) => ({ ...one, status: one.isKept ? 'DELETE_SKIPPED' : 'DELETE_COMPLETE' }))
        : [...resources],
    async unprotect(name) {
      done.push(`unprotect ${name}`);
    },
    async emptyBucket(name) {
      done.push(`empty ${name}`);
      return 3;
    },
    async runCdkDestroy() {
      done.push('destroy');
      isGone = left === 0;
      left -= 1;
      return isGone;
    },
    ask: async () => answer,
    say: (lines) => said.push(...lines),
  } satisfies LeavingDependencies;
  return { dependencies, done, said };
}

test('a stack that lets its data go is emptied and then deleted', async () => {
  const { dependencies, done, said } = account(DISCARDED);
  expect(await leaveAccount('dev', dependencies)).toBe(true);
  expect(done).toEqual(['empty uploads-1', 'empty logs-1', 'destroy']);
  expect(said).toContain('With it go, and nobody can bring them back:');
  expect(said).toContain('  table figures-1');
  expect(said).not.toContain('  role role-1');
});

test('nothing is touched unless the name of the stage is typed', async () => {
  for (const answer of ['', 'yes', 'prod']) {
    const { dependencies, done } = account(DISCARDED, { answer, isProtected: true });
    expect(await leaveAccount('dev', dependencies)).toBe(false);
    expect(done).toEqual([]);
  }
});

test('what a stack keeps is not emptied, and is named when the stack is gone', async () => {
  const { dependencies, done, said } = account(KEPT, { isProtected: true });
  expect(await leaveAccount('dev', dependencies)).toBe(true);
  expect(done).toEqual(['unprotect CountyBenchmarks-dev', 'destroy']);
  expect(said.slice(said.indexOf('The stack is gone. These stay in the account, with all they hold:'))).toEqual([
    'The stack is gone. These stay in the account, with all they hold:',
    '  bucket logs-1',
    '  bucket uploads-1',
    '  table figures-1',
    'docs/recovery.md says how to put them to use again, docs/first-day.md how to delete them for good.',
  ]);
});

test('access logs that arrived after their bucket was emptied are deleted too', async () => {
  const { dependencies, done } = account(DISCARDED, { failures: 1 });
  expect(await leaveAccount('dev', dependencies)).toBe(true);
  expect(done).toEqual(['empty uploads-1', 'empty logs-1', 'destroy', 'empty uploads-1', 'empty logs-1', 'destroy']);
});

test('a stack that cannot be deleted is left after a few attempts, and said to be there still', async () => {
  const discarding = account(DISCARDED, { failures: 9 });
  expect(await leaveAccount('dev', discarding.dependencies)).toBe(false);
  expect(discarding.done.filter((step) => step === 'destroy')).toHaveLength(3);
  const keeping = account(KEPT, { failures: 9 });
  expect(await leaveAccount('dev', keeping.dependencies)).toBe(false);
  expect(keeping.done).toEqual(['destroy']);
  expect(keeping.said.join('\n')).toContain('The stack is not gone.');
});
