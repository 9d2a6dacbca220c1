import * as z from 'zod';
import { type LocalResource, type LocalResources, resolve } from './resolve-references.ts';
import { resourcesOfType, type Template } from './synthesized-stack.ts';

export type Queue = { arn: string; name: string; url: string };

/** A function that is handed events without waiting for it, so often again where it fails, and then left to a queue. */
export type Receiver = { functionName: string; tries: number; deadLetters: Queue };

/** A rule of the event bus, and the queue or function to which it sends what matches its pattern. */
export type Rule = { pattern: unknown } & ({ queue: Queue } | { receiver: Receiver });

/** A queue whose messages a function is given, so many in one event. */
export type QueueMapping = { queue: Queue; functionName: string; batchSize: number };

/** How the parts of the template hang together: what sets off what. */
export type Wiring = {
  rules: Rule[];
  mappings: QueueMapping[];
  /** The queues in which messages end that a function failed at too often. */
  deadLetterQueues: Queue[];
  /** The names of the functions that the schedules run. */
  scheduledFunctions: string[];
};

const ruleProperties = z.object({ EventPattern: z.unknown(), Targets: z.array(z.object({ Arn: z.unknown() })) });
const mappingProperties = z.object({ EventSourceArn: z.unknown(), FunctionName: z.unknown(), BatchSize: z.number() });
const invokedProperties = z.object({ FunctionName: z.unknown(), MaximumRetryAttempts: z.number() });
const functionProperties = z.object({ DeadLetterConfig: z.object({ TargetArn: z.unknown() }) });
const redriveProperties = z.object({ RedrivePolicy: z.object({ deadLetterTargetArn: z.unknown() }).optional() });

/**
 * Reads the wiring of a template whose resources have been made. What goes elsewhere than to a queue or a function of the
 * template is passed over: nothing is mailed from this machine.
 */
export function readWiring(template: Template, resources: LocalResources): Wiring {
  const properties = (type: string) => resourcesOfType(template, type).map(([, { Properties }]) => Properties);
  const queueOf = (arn: unknown) => queueWithArn(z.string().parse(resolve(arn, resources)), resources);
  const arnOfQueue = arnOfA('AWS::SQS::Queue', template);
  const arnOfFunction = arnOfA('AWS::Lambda::Function', template);
  const receiver = (id: string): Receiver => {
    const { DeadLetterConfig } = functionProperties.parse(template.Resources[id]?.Properties);
    const invoked = properties('AWS::Lambda::EventInvokeConfig').map((one) => invokedProperties.parse(one));
    const own = invoked.find(({ FunctionName }) => resolve(FunctionName, resources) === id);
    if (own === undefined) throw new Error(`the template does not say how often ${id} is tried again`);
    return { functionName: id, tries: 1 + own.MaximumRetryAttempts, deadLetters: queueOf(DeadLetterConfig.TargetArn) };
  };
  const rules = properties('AWS::Events::Rule').flatMap((rule) => {
    const { EventPattern, Targets } = ruleProperties.parse(rule);
    const pattern = resolve(EventPattern, resources);
    return Targets.flatMap(({ Arn }): Rule[] => {
      const called = arnOfFunction.safeParse(Arn);
      if (called.success) return [{ pattern, receiver: receiver(called.data['Fn::GetAtt'][0]) }];
      return arnOfQueue.safeParse(Arn).success ? [{ pattern, queue: queueOf(Arn) }] : [];
    });
  });

  return {
    rules,
    mappings: properties('AWS::Lambda::EventSourceMapping').map((mapping) => {
      const { EventSourceArn, FunctionName, BatchSize } = mappingProperties.parse(mapping);
      const functionName = z.string().parse(resolve(FunctionName, resources));
      return { queue: queueOf(EventSourceArn), functionName, batchSize: BatchSize };
    }),
    deadLetterQueues: [
      ...properties('AWS::SQS::Queue').flatMap((queue) => {
        const { RedrivePolicy } = redriveProperties.parse(queue);
        return RedrivePolicy === undefined ? [] : [queueOf(RedrivePolicy.deadLetterTargetArn)];
      }),
      ...rules.flatMap((rule) => ('receiver' in rule ? [rule.receiver.deadLetters] : [])),
    ],
    scheduledFunctions: scheduledFunctions(template, resources),
  };
}

function arnOfA(type: string, template: Template) {
  const ids = resourcesOfType(template, type).map(([id]) => id);
  return z.object({ 'Fn::GetAtt': z.tuple([z.enum(ids), z.literal('Arn')]) });
}

const schedule = z.object({ Target: z.object({ Arn: z.unknown() }) });

function scheduledFunctions(template: Template, resources: LocalResources): string[] {
  const targets = resourcesOfType(template, 'AWS::Scheduler::Schedule').map(([, { Properties }]) =>
    resolve(schedule.parse(Properties).Target.Arn, resources),
  );
  return [...resources.values()].filter(({ attributes }) => targets.includes(attributes['Arn'])).map(({ ref }) => ref);
}

function queueWithArn(arn: string, resources: LocalResources): Queue {
  const found = [...resources.values()].find(({ attributes }: LocalResource) => attributes['Arn'] === arn);
  const name = found?.attributes['QueueName'];
  if (found === undefined || name === undefined) throw new Error(`the template names no queue of its own by ${arn}`);
  return { arn, name, url: found.ref };
}
