import * as z from 'zod';
import { type LocalResource, type LocalResources, resolve } from './resolve-references.ts';
import { resourcesOfType, type Template } from './synthesized-stack.ts';

export type Queue = { arn: string; name: string; url: string };

/** A rule of the event bus, and the queue to which it sends what matches its pattern. */
export type Rule = { pattern: unknown; queue: Queue };

/** A queue whose messages a function is given, so many in one event. */
export type QueueMapping = { queue: Queue; functionName: string; batchSize: number };

/** How the parts of the template hang together: what sets off what. */
export type Wiring = {
  rules: Rule[];
  mappings: QueueMapping[];
  /** The queues in which messages end that a function failed at too often. */
  deadLetterQueues: Queue[];
  /** The name of the one function that the schedules run. */
  scheduledFunction: string;
};

const ruleProperties = z.object({ EventPattern: z.unknown(), Targets: z.array(z.object({ Arn: z.unknown() })) });
const mappingProperties = z.object({ EventSourceArn: z.unknown(), FunctionName: z.unknown(), BatchSize: z.number() });
const redriveProperties = z.object({ RedrivePolicy: z.object({ deadLetterTargetArn: z.unknown() }).optional() });

/**
 * Reads the wiring of a template whose resources have been made. What goes elsewhere than to a queue of the template is
 * passed over: nothing is mailed from this machine.
 */
export function readWiring(template: Template, resources: LocalResources): Wiring {
  const properties = (type: string) => resourcesOfType(template, type).map(([, { Properties }]) => Properties);
  const queueOf = (arn: unknown) => queueWithArn(z.string().parse(resolve(arn, resources)), resources);
  const isQueue = (arn: unknown) => attributeOfQueue(template).safeParse(arn).success;

  return {
    rules: properties('AWS::Events::Rule').flatMap((rule) => {
      const { EventPattern, Targets } = ruleProperties.parse(rule);
      return Targets.filter(({ Arn }) => isQueue(Arn)).map(({ Arn }) => ({
        pattern: resolve(EventPattern, resources),
        queue: queueOf(Arn),
      }));
    }),
    mappings: properties('AWS::Lambda::EventSourceMapping').map((mapping) => {
      const { EventSourceArn, FunctionName, BatchSize } = mappingProperties.parse(mapping);
      const functionName = z.string().parse(resolve(FunctionName, resources));
      return { queue: queueOf(EventSourceArn), functionName, batchSize: BatchSize };
    }),
    deadLetterQueues: properties('AWS::SQS::Queue').flatMap((queue) => {
      const { RedrivePolicy } = redriveProperties.parse(queue);
      return RedrivePolicy === undefined ? [] : [queueOf(RedrivePolicy.deadLetterTargetArn)];
    }),
    scheduledFunction: scheduledFunction(template, resources),
  };
}

function attributeOfQueue(template: Template) {
  const ids = resourcesOfType(template, 'AWS::SQS::Queue').map(([id]) => id);
  return z.object({ 'Fn::GetAtt': z.tuple([z.enum(ids), z.literal('Arn')]) });
}

const schedule = z.object({ Target: z.object({ Arn: z.unknown() }) });

function scheduledFunction(template: Template, resources: LocalResources): string {
  const targets = resourcesOfType(template, 'AWS::Scheduler::Schedule').map(([, { Properties }]) =>
    resolve(schedule.parse(Properties).Target.Arn, resources),
  );
  const [scheduled, ...others] = [...resources.values()].filter(({ attributes }) =>
    targets.includes(attributes['Arn']),
  );
  if (scheduled === undefined || others.length > 0) throw new Error('the schedules must all run one function');
  return scheduled.ref;
}

function queueWithArn(arn: string, resources: LocalResources): Queue {
  const found = [...resources.values()].find(({ attributes }: LocalResource) => attributes['Arn'] === arn);
  const name = found?.attributes['QueueName'];
  if (found === undefined || name === undefined) throw new Error(`the template names no queue of its own by ${arn}`);
  return { arn, name, url: found.ref };
}
