import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * Makes a client's table put off packs as a busy one does, which the embedded DynamoDB never does:
 * of the n-th call it takes `takes[n]` packs, and all of every call after those.
 * Gives the list of how many packs each call brought.
 */
export function putOffPacks(dynamodb: DynamoDBClient, takes: readonly number[]): number[] {
  const brought: number[] = [];
  dynamodb.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const { input } = args;
        if (commandName !== 'BatchWriteItemCommand' || !('RequestItems' in input)) return next(args);
        const [[table, requests] = ['', []]] = Object.entries(input.RequestItems ?? {});
        if (!Array.isArray(requests)) return next(args);
        const taken = takes[brought.length] ?? requests.length;
        brought.push(requests.length);
        const left = requests.slice(taken);
        const UnprocessedItems = left.length > 0 ? { [table]: left } : {};
        if (taken === 0) return { response: {}, output: { $metadata: {}, UnprocessedItems } };
        const answer = await next({ ...args, input: { RequestItems: { [table]: requests.slice(0, taken) } } });
        return { ...answer, output: { ...answer.output, UnprocessedItems } };
      },
    { step: 'initialize' },
  );
  return brought;
}
