import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { ingestEnvironment, publishEnvironment } from '../../../schemas/environment.ts';
import { SERVICES } from '../../../schemas/metric.ts';
import { announcedChanges } from './announced-changes.ts';
import { type Engines, startEngines } from './engines.ts';
import { type FunctionDefinition, nameFunctions, readFunctions } from './function-definitions.ts';
import { startFunctions } from './local-functions.ts';
import { makeBuckets, makeQueues, notifyingBuckets } from './make-buckets-and-queues.ts';
import { makeTables } from './make-tables.ts';
import { type DeadLetter, type Delivery, startMessagePump } from './message-pump.ts';
import { putObject } from './put-object.ts';
import { type StoredItem, storedItems } from './stored-items.ts';
import { type StoredObjects, storedObjects } from './stored-objects.ts';
import { removeStack, type SynthesizedStack, synthesize } from './synthesized-stack.ts';
import { readWiring } from './wiring.ts';

export type WorldOptions = {
  /** A stack that is to run in more than one world, and that the caller removes; without it, `infra/app.ts` is synthesized. */
  stack?: SynthesizedStack;
  /** How many batches of one queue may be in hand at once; 2 unless told otherwise. */
  concurrency?: number;
  /** How long a failed message waits for its next try; no time unless told otherwise. */
  retryAfterSeconds?: number;
  /** How messages are delivered; once each and in order unless told otherwise. */
  delivery?: Delivery;
  /** Given all that the functions write; without it, what a failed one wrote is shown on standard error. */
  onOutput?: (text: string) => void;
};

/** The whole pipeline on this machine. Objects are named by their keys: an extract's begins with `in/`. */
export type World = {
  endpoints: Engines['endpoints'];
  uploads: StoredObjects;
  published: StoredObjects;
  /** Puts an object in the upload bucket that counts as written at `writtenAt`, to the second; now unless told otherwise. */
  drop(key: string, body: Uint8Array | AsyncIterable<Uint8Array>, writtenAt?: Date): Promise<void>;
  /** Removes an object, if it is there, from the upload bucket as if at `removedAt`; now unless told otherwise. */
  remove(key: string, removedAt?: Date): Promise<void>;
  /** Resolves when everything dropped, removed and published has been taken through, with all messages given up so far. */
  idle(): Promise<DeadLetter[]>;
  /**
   * Runs the publish function and gives what it answers, once what its snapshot sets off has been taken through too: a fault
   * there is among what `idle` gives. Throws, saying why, where the function itself fails.
   */
  publish(event?: { asAt?: string }): Promise<unknown>;
  /** Every item of both tables, in the order of their keys. */
  dumpTables(): Promise<{ figures: StoredItem[]; ledger: StoredItem[] }>;
  stop(): Promise<void>;
};

/**
 * Synthesizes the stack and makes all that its template names on engines of this machine, with the
 * very bundles that would be deployed. The working directory must be the project's root.
 */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const stack = options.stack ?? (await synthesize('infra/app.ts'));
  const engines = await startEngines();
  const cleanUp = async () => {
    await engines.stop();
    if (options.stack === undefined) await removeStack(stack);
  };
  try {
    return await runStack(stack, engines, options, cleanUp);
  } catch (reason) {
    await cleanUp();
    throw reason;
  }
}

async function runStack(
  stack: SynthesizedStack,
  engines: Engines,
  options: WorldOptions,
  cleanUp: () => Promise<void>,
): Promise<World> {
  const { template } = stack;
  const { s3, sqs, dynamodb, endpoints } = engines;
  const resources = new Map([
    ...(await makeTables(template, dynamodb)),
    ...(await makeBuckets(template, s3)),
    ...(await makeQueues(template, sqs)),
    ...nameFunctions(template),
  ]);
  const wiring = readWiring(template, resources);
  const definitions = readFunctions(stack, resources, [
    ...wiring.scheduledFunctions,
    ...wiring.rules.flatMap((rule) => ('receiver' in rule ? [rule.receiver.functionName] : [])),
    ...wiring.mappings.map(({ functionName }) => functionName),
  ]);
  const ingest = functionOfService(definitions, SERVICES.ingest);
  const publish = functionOfService(definitions, SERVICES.publish);
  const { UPLOAD_BUCKET, FIGURE_TABLE, LEDGER_TABLE } = ingestEnvironment.parse(ingest.environment);
  const { STATIC_BUCKET } = publishEnvironment.parse(publish.environment);

  const uploads = storedObjects(s3, UPLOAD_BUCKET);
  const announced = announcedChanges();
  const functions = startFunctions(definitions, endpoints, options.onOutput);
  const pump = startMessagePump({
    engines,
    wiring,
    functions,
    announced,
    notifyingBuckets: notifyingBuckets(template),
    delivery: options.delivery ?? { copies: 1 },
    concurrency: options.concurrency ?? 2,
    retryAfterSeconds: options.retryAfterSeconds ?? 0,
  });

  return {
    endpoints,
    uploads,
    published: storedObjects(s3, STATIC_BUCKET),
    async drop(key, body, writtenAt = new Date()) {
      const written = putObject(s3, { Bucket: UPLOAD_BUCKET, Key: key }, body).then((put) => ({ ...put, writtenAt }));
      announced.announceWriting(key, written);
      await written;
    },
    async remove(key, removedAt = new Date()) {
      // The S3 of this machine tells nothing of the removal of what is not there.
      if (!(await uploads.list(key)).includes(key)) return;
      announced.announceRemoval(key, removedAt);
      await s3.send(new DeleteObjectCommand({ Bucket: UPLOAD_BUCKET, Key: key }));
    },
    idle: pump.idle,
    async publish(event = {}) {
      const outcome = await functions.invoke(publish.name, event);
      if ('failure' in outcome) {
        functions.showFailure(publish.name, outcome);
        throw new Error(outcome.failure);
      }
      await pump.idle();
      return outcome.result;
    },
    dumpTables: async () => ({
      figures: await storedItems(dynamodb, FIGURE_TABLE),
      ledger: await storedItems(dynamodb, LEDGER_TABLE),
    }),
    async stop() {
      await pump.stop();
      await cleanUp();
    },
  };
}

function functionOfService(definitions: readonly FunctionDefinition[], service: string): FunctionDefinition {
  const found = definitions.find(({ environment }) => environment['POWERTOOLS_SERVICE_NAME'] === service);
  if (found === undefined) throw new Error(`the template has no function that calls itself ${service}`);
  return found;
}
