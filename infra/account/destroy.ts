import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import { stackNameOf } from '../settings/stack-name.ts';
import { runCommand, say } from '../terminal.ts';
import { connect } from './clients.ts';
import { findStack, resourcesOf } from './deployed-stack.ts';
import { settingsOfStage } from './deployed-stage.ts';
import { emptyBucket } from './empty-bucket.ts';
import { leaveAccount } from './leave-account.ts';
import { plainFailure } from './plain-failure.ts';

// npm run destroy [-- --stage <stage>]
// Deletes the stack of a stage, after saying what goes and what stays and asking for the stage's name.

const USAGE = 'Say: npm run destroy -- --stage <stage>   (for example --stage dev)';

await runCommand(async () => {
  const { stage, region } = await settingsOfStage(readStage());
  const { cloudFormation, s3 } = connect(region);
  const isGone = await leaveAccount(stage, {
    findStack: () => findStack(cloudFormation, stage),
    resourcesOf: (stackId) => resourcesOf(cloudFormation, stackId),
    async unprotect(StackName) {
      const command = new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false });
      await orPlainly(cloudFormation.send(command), `take off the protection of the stack ${StackName}`);
    },
    emptyBucket: (name) => orPlainly(emptyBucket(s3, name), `empty the bucket ${name}`),
    runCdkDestroy: () => runCdkDestroy(stage),
    ask,
    say,
  });
  if (!isGone) process.exitCode = 1;
});

function readStage(): string | undefined {
  try {
    return parseArgs({ options: { stage: { type: 'string' } } }).values.stage;
  } catch {
    throw new Error(USAGE);
  }
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // An answer that never comes is no answer: the input may be closed, as where nobody is at the terminal.
  const closed = once(terminal, 'close').then(() => '');
  const answer = await Promise.race([terminal.question(question), closed]);
  terminal.close();
  return answer;
}

async function runCdkDestroy(stage: string): Promise<boolean> {
  const words = ['cdk', 'destroy', stackNameOf(stage), '--force', '--context', `stage=${stage}`];
  const [exitCode] = await once(spawn('npx', words, { stdio: 'inherit' }), 'exit');
  return exitCode === 0;
}

async function orPlainly<Answer>(call: Promise<Answer>, tried: string): Promise<Answer> {
  return call.catch((error: unknown) => {
    throw plainFailure(error, tried);
  });
}
