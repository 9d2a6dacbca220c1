import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import { PROCESS_FILE } from './compile-function-process.ts';
import type { FunctionDefinition } from './function-definitions.ts';

/** What came of one invocation, with the end of what the function wrote meanwhile. */
export type Outcome = { output: string } & ({ result: unknown } | { failure: string });

export type FunctionHost = { invoke(event: unknown): Promise<Outcome>; stop(): void };

const answerSchema = z.union([z.strictObject({ result: z.unknown() }), z.strictObject({ failure: z.string() })]);
const OUTPUT_KEPT = 64 * 1024;

/**
 * Runs a function as Lambda does: each execution environment is a process of its own that takes one
 * event at a time and is kept for the next; as many are started as events come at once.
 *
 * @param onOutput is given all that the function writes, as it comes
 */
export function hostFunction(
  definition: FunctionDefinition,
  onOutput: (text: string) => void = () => {},
): FunctionHost {
  const all = new Set<ChildProcess>();
  const free: ChildProcess[] = [];

  function start(): ChildProcess {
    const [file = '', exported = ''] = definition.handler.split('.');
    const { folder, bundle } = definition;
    const environment = fork(join(folder, PROCESS_FILE), [join(folder, bundle, `${file}.js`), exported], {
      env: definition.environment,
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    environment.stdout?.on('data', (chunk: Buffer) => onOutput(chunk.toString()));
    environment.stderr?.on('data', (chunk: Buffer) => onOutput(chunk.toString()));
    environment.once('exit', () => {
      all.delete(environment);
      if (free.includes(environment)) free.splice(free.indexOf(environment), 1);
    });
    all.add(environment);
    return environment;
  }

  return {
    async invoke(event) {
      const environment = free.pop() ?? start();
      const outcome = await answerTo(event, environment, definition);
      if (environment.connected && !environment.killed) free.push(environment);
      return outcome;
    },
    stop() {
      for (const environment of all) environment.kill('SIGKILL');
    },
  };
}

async function answerTo(event: unknown, environment: ChildProcess, definition: FunctionDefinition): Promise<Outcome> {
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-OUTPUT_KEPT);
  };
  environment.stdout?.on('data', keep);
  environment.stderr?.on('data', keep);

  const answer = await new Promise<z.infer<typeof answerSchema>>((resolve) => {
    const settle = (answered: z.infer<typeof answerSchema>) => {
      clearTimeout(timer);
      environment.off('exit', gone);
      resolve(answered);
    };
    const gone = (code: number | null) => settle({ failure: `${definition.name} ended by itself (exit code ${code})` });
    const timer = setTimeout(() => {
      settle({ failure: `${definition.name} took more than its ${definition.timeoutSeconds} seconds` });
      environment.kill('SIGKILL');
    }, definition.timeoutSeconds * 1000);
    environment.once('exit', gone);
    environment.once('message', (message) => settle(answerSchema.parse(message)));
    environment.send({
      event,
      requestId: randomUUID(),
      functionName: definition.name,
      memorySize: definition.memorySize,
      deadline: Date.now() + definition.timeoutSeconds * 1000,
    });
  });

  // What was written before the answer may be read after it.
  await setImmediate();
  environment.stdout?.off('data', keep);
  environment.stderr?.off('data', keep);
  return { ...answer, output };
}
