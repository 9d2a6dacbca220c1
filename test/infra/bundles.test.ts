import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { builtinModules } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { hostFunction } from '../../infra/local/world/function-host.ts';
import {
  removeStack,
  resourcesOfType,
  type SynthesizedStack,
  synthesize,
} from '../../infra/local/world/synthesized-stack.ts';
import { SITE_ASSETS } from '../../schemas/site.ts';

jest.setTimeout(120_000);

const run = promisify(execFile);
const LARGEST_BUNDLE = 700_000;
const TRACER = '@aws-lambda-powertools/tracer';
// Asked for by S3's SDK where an access point of several regions is called, which nothing of ours does.
const SIGNER_OF_SEVERAL_REGIONS = '@aws-sdk/signature-v4-crt';

let stack: SynthesizedStack;
beforeAll(async () => {
  stack = await synthesize('infra/app.ts');
});
afterAll(() => removeStack(stack));

/** The folder, within the stack's own, of what a resource is deployed with. */
function codeOf(type: string, id: RegExp): string {
  const found = resourcesOfType(stack.template, type).filter(([name]) => id.test(name));
  expect(found).toHaveLength(1);
  return String(found[0]?.[1].Metadata['aws:asset:path']);
}
const bundleOf = (id: RegExp) => codeOf('AWS::Lambda::Function', id);
const modulesOfLayer = () =>
  join(stack.folder, codeOf('AWS::Lambda::LayerVersion', /Tracer/), 'nodejs', 'node_modules');

describe.each([/IngestExtract/, /PublishSnapshot/, /PublishPages/])('the bundle of %p', (id) => {
  test(`is less than ${LARGEST_BUNDLE} bytes`, async () => {
    expect((await readFile(join(stack.folder, bundleOf(id), 'index.js'))).length).toBeLessThan(LARGEST_BUNDLE);
  });

  test('needs no module but the tracer and what comes with Node', async () => {
    const text = await readFile(join(stack.folder, bundleOf(id), 'index.js'), 'utf8');
    const required = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name.replace(/^node:/, ''));
    const others = required.filter((name) => !builtinModules.includes(name));
    expect(new Set(others)).toEqual(new Set([TRACER, SIGNER_OF_SEVERAL_REGIONS]));
  });
});

describe('beside the bundle that makes pages', () => {
  const assetOf = (name: string) => readFile(join(stack.folder, bundleOf(/PublishPages/), 'assets', name), 'utf8');

  test('lie the assets of the site, each of them, and nothing else', async () => {
    const built = await readdir(join(stack.folder, bundleOf(/PublishPages/)), { recursive: true });
    expect(built.sort()).toEqual(
      ['assets', ...Object.keys(SITE_ASSETS).map((name) => `assets/${name}`), 'index.js'].sort(),
    );
    for (const name of Object.keys(SITE_ASSETS)) expect((await assetOf(name)).length).toBeGreaterThan(0);
  });

  test.each(Object.keys(SITE_ASSETS).filter((name) => name.endsWith('.js')))(
    '%s needs nothing of Node, and reads no code out of text, which the site forbids',
    async (name) => {
      const text = await assetOf(name);
      expect(text).not.toMatch(/\brequire\(|from\s*["']node:|\beval\(/);
    },
  );

  test('styles load nothing from anywhere, which the site forbids', async () => {
    const loaded = [...(await assetOf('site.css')).matchAll(/url\(([^)]*)\)|@import/g)].map(([found]) => found);
    expect(loaded.filter((found) => !/^url\(["']?data:/.test(found))).toEqual([]);
  });
});

test('the tracer loads from the layer alone', async () => {
  const said = `const { Tracer } = require('${TRACER}'); new Tracer(); console.log(require.resolve('${TRACER}'))`;
  const { stdout, stderr } = await run(process.execPath, ['-e', said], {
    cwd: tmpdir(),
    env: { NODE_PATH: modulesOfLayer() },
  });
  expect([stdout.trim(), stderr]).toEqual([join(modulesOfLayer(), TRACER, 'index.js'), '']);
});

describe('a run of publishing whose tables are not there', () => {
  test('is logged with what AWS calls the error, though the function is minified', async () => {
    const { output } = await publishWithoutTables();
    expect(output).toContain('ResourceNotFoundException');
  });

  test('is traced where it runs on Lambda: the run with its error, and each call with what AWS calls its own', async () => {
    const { traced } = await publishWithoutTables({
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      LAMBDA_TASK_ROOT: '/var/task',
      _X_AMZN_TRACE_ID: 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1',
    });
    const run = traced.find(({ name }) => name === '## handler');
    expect(run).toMatchObject({
      parent_id: '53995c3f42cd8ad8',
      annotations: { Service: 'publish' },
      cause: { exceptions: [{ message: expect.stringContaining('ResourceNotFoundException') }] },
    });
    const calls = traced.filter(({ name }) => name === 'DynamoDB');
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) {
      expect(call).toMatchObject({ parent_id: run?.['id'], fault: true, aws: { operation: 'Query', table_name: 'l' } });
    }
  });

  test('is not traced on this machine', async () => {
    expect((await publishWithoutTables()).traced).toEqual([]);
  });
});

/** Invokes the publish function's bundle, whose every call of DynamoDB is refused, and takes what it would tell X-Ray. */
async function publishWithoutTables(environment: Record<string, string> = {}) {
  const traced: Record<string, unknown>[] = [];
  const daemon = createSocket('udp4', (message) => traced.push(JSON.parse(message.toString().split('\n')[1] ?? '')));
  daemon.bind(0, '127.0.0.1');
  const tables = createServer((_, response) => {
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
    response.end('{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"no such table"}');
  }).listen(0, '127.0.0.1');
  await Promise.all([once(tables, 'listening'), once(daemon, 'listening')]);
  const endpoint = `http://127.0.0.1:${(tables.address() as AddressInfo).port}`;
  const publish = hostFunction({
    name: 'publish',
    folder: stack.folder,
    bundle: bundleOf(/PublishSnapshot/),
    modules: [],
    handler: 'index.handler',
    environment: {
      ...{ STATIC_BUCKET: 's', FIGURE_TABLE: 'f', LEDGER_TABLE: 'l', LATE_AFTER_DAYS: '{}' },
      ...{ AWS_REGION: 'eu-west-2', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', NODE_PATH: modulesOfLayer() },
      ...{ AWS_ENDPOINT_URL_DYNAMODB: endpoint, AWS_ENDPOINT_URL_S3: endpoint, POWERTOOLS_SERVICE_NAME: 'publish' },
      AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${daemon.address().port}`,
      ...environment,
    },
    memorySize: 1769,
    timeoutSeconds: 30,
  });
  try {
    const outcome = await publish.invoke({});
    expect(outcome).toHaveProperty('failure');
    // What is told to X-Ray is sent without waiting for it.
    await pause(200);
    return { output: outcome.output, traced };
  } finally {
    publish.stop();
    tables.close();
    daemon.close();
  }
}
