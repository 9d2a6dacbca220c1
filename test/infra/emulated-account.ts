import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checker } from './checkers.ts';

export const ACCOUNT = '123456789012';
export const REGION = 'eu-west-2';

/** What the SDK needs to reach the account as its root user. A key of twelve digits is the root of that account. */
export type Connection = {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  requestHandler: { httpsAgent: { rejectUnauthorized: boolean } };
};

export type EmulatedAccount = { connection: Connection; stop(): Promise<void> };

/**
 * Starts MiniStack on loopback: an implementation of AWS, CloudFormation among it, that shares no line with the CDK's.
 *
 * @param deciding whether it also decides who may do what, over TLS, as AWS does; otherwise everybody may do everything
 */
export async function startAccount({ deciding = false } = {}): Promise<EmulatedAccount> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  const folder = await mkdtemp(join(tmpdir(), 'county-benchmarks-account-'));
  const port = await freePort();
  const program = checker('ministack');
  if (program === undefined) throw new Error('ministack is not on this machine');
  const running = spawn(program, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      TMPDIR: folder,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_ACCOUNT_ID: ACCOUNT,
      MINISTACK_REGION: REGION,
      ...(deciding && { AUTH: 'true', USE_SSL: '1' }),
    },
  });
  const said: string[] = [];
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (text) => said.push(String(text)));
  await answering(port, running, said);
  return {
    connection: {
      endpoint: `${deciding ? 'https' : 'http'}://127.0.0.1:${port}`,
      region: REGION,
      credentials: { accessKeyId: ACCOUNT, secretAccessKey: 'of the root user' },
      // It signs its certificate itself.
      requestHandler: { httpsAgent: { rejectUnauthorized: false } },
    },
    async stop() {
      running.kill();
      if (running.exitCode === null) await once(running, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function answering(port: number, running: ChildProcess, said: readonly string[]): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(100)) {
    if (running.exitCode !== null) break;
    if (said.some((line) => line.includes('Running on'))) return;
  }
  running.kill();
  throw new Error(`MiniStack did not start on port ${port}:\n${said.join('')}`);
}
