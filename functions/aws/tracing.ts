import { Tracer } from '@aws-lambda-powertools/tracer';
import type { Context } from 'aws-lambda';

// The clients are traced one by one, so there is no need to change every request that Node can make. What a function
// answers is not put into a trace.
const tracer = new Tracer({ captureHTTPsRequests: false });

/** The client, whose every call from here on has its place in the trace, where there is one: outside Lambda there is none. */
export function tracedClient<Client>(client: Client): Client {
  return tracer.captureAWSv3Client(client);
}

/** The handler, each of whose runs has its place in the trace, with the error that ended it. */
export function traced<Event, Answer>(
  handler: (event: Event, context: Context) => Promise<Answer>,
): (event: Event, context: Context) => Promise<Answer> {
  if (!tracer.isTracingEnabled()) return handler;
  return async (event, context) => {
    const whole = tracer.getSegment();
    const ours = whole?.addNewSubsegment('## handler');
    if (ours !== undefined) tracer.setSegment(ours);
    tracer.annotateColdStart();
    tracer.addServiceNameAnnotation();
    try {
      return await handler(event, context);
    } catch (error) {
      noteFault(error);
      throw error;
    } finally {
      ours?.close();
      // X-Ray's SDK keeps back what has calls still open, and one that fails ends the run before the others have answered.
      if (ours?.subsegments?.some((call) => !call.isClosed())) ours.flush();
      if (whole !== undefined) tracer.setSegment(whole);
    }
  };
}

/** Marks this run's place in the trace with an error of ours, also where the run goes on. */
export function noteFault(error: unknown): void {
  tracer.addErrorAsMetadata(error instanceof Error ? error : new Error(String(error)));
}
