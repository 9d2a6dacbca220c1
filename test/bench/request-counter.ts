import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { type Capacity, capacityMeter } from './capacity-units.ts';

/** What was asked of the engines of this machine meanwhile: how often each operation, and the bytes that went both ways. */
export type Counted = {
  operations: Record<string, number>;
  bytesIn: number;
  bytesOut: number;
  capacity: Capacity;
};

const exchange = z.object({
  request: z.custom<IncomingMessage>(),
  response: z.custom<ServerResponse>(),
});

/**
 * Counts every request that the HTTP servers of this process answer; those are the embedded S3, SQS and DynamoDB. Which
 * operation it is stands in a header of DynamoDB and SQS, and in the address of an S3 request.
 */
export function countRequests() {
  const meter = capacityMeter();
  let counted = nothingCounted();

  function onStart(message: unknown): void {
    const { request, response } = exchange.parse(message);
    const operation = operationOf(request);
    counted.operations[operation] = (counted.operations[operation] ?? 0) + 1;
    const asked = bytesOf(request, (bytes) => {
      counted.bytesIn += bytes.length;
    });
    onAnswer(response, (answer) => {
      counted.bytesOut += answer.length;
      if (operation.startsWith('DynamoDB ')) meter.add(operation.slice('DynamoDB '.length), asked(), answer);
    });
  }
  subscribe('http.server.request.start', onStart);

  return {
    /** What was counted since it was last asked. */
    take(): Counted {
      const taken = { ...counted, capacity: meter.take() };
      counted = nothingCounted();
      return taken;
    },
    stop: () => unsubscribe('http.server.request.start', onStart),
  };
}

function nothingCounted(): Omit<Counted, 'capacity'> {
  return { operations: {}, bytesIn: 0, bytesOut: 0 };
}

function operationOf({ method = '', url = '', headers }: IncomingMessage): string {
  const [service = '', operation = ''] = String(headers['x-amz-target'] ?? '').split('.');
  if (operation !== '') return `${service.startsWith('DynamoDB') ? 'DynamoDB' : 'SQS'} ${operation}`;
  const query = new URL(url, 'http://local').searchParams;
  if (query.has('list-type')) return 'S3 ListObjectsV2';
  if (query.has('tagging')) return `S3 ${method === 'GET' ? 'Get' : 'Put'}ObjectTagging`;
  if (query.has('uploads')) return 'S3 CreateMultipartUpload';
  if (query.has('uploadId') && method === 'POST') return 'S3 CompleteMultipartUpload';
  return `S3 ${query.get('x-id') ?? `${method[0]}${method.slice(1).toLowerCase()}Object`}`;
}

/** Listens in on what is sent; gives a function that gives it all, once it has come. */
function bytesOf(request: IncomingMessage, onBytes: (bytes: Buffer) => void): () => Buffer {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    onBytes(chunk);
  });
  return () => Buffer.concat(chunks);
}

/** Listens in on what is answered, and hands it over when the answer is complete. */
function onAnswer(response: ServerResponse, work: (answer: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const { write, end } = response;
  response.write = ((...given: Parameters<typeof write>) => {
    keep(given[0]);
    return write.apply(response, given);
  }) as typeof write;
  response.end = ((...given: Parameters<typeof end>) => {
    keep(given[0]);
    work(Buffer.concat(chunks));
    return end.apply(response, given);
  }) as typeof end;
}
