/**
 * The inside of one execution environment: loads a bundle, then answers one event at a time over
 * the channel to its parent. Compiled and started by `function-host.ts` with the bundle's file and
 * the name of its handler.
 */
import { createRequire } from 'node:module';

type Invocation = { event: unknown; requestId: string; functionName: string; memorySize: number; deadline: number };

const [, , bundle = '', handlerName = ''] = process.argv;
const handler: unknown = createRequire(bundle)(bundle)[handlerName];
if (typeof handler !== 'function') throw new Error(`${bundle} exports no function called ${handlerName}`);

process.on('message', ({ event, requestId, functionName, memorySize, deadline }: Invocation) => {
  const context = {
    functionName,
    memoryLimitInMB: String(memorySize),
    awsRequestId: requestId,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  Promise.resolve()
    .then(() => handler(event, context))
    .then(
      (result: unknown) => process.send?.({ result: result ?? null }),
      (reason: unknown) => process.send?.({ failure: describe(reason) }),
    );
});

process.on('disconnect', () => process.exit());

function describe(reason: unknown): string {
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}
