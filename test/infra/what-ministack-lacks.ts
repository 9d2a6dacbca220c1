import * as z from 'zod';
import { ACCOUNT } from './emulated-account.ts';

const metric = z.object({
  MetricStat: z.object({ Metric: z.record(z.string(), z.unknown()), Period: z.unknown(), Stat: z.string() }),
});
const alarm = z.object({
  Type: z.literal('AWS::CloudWatch::Alarm'),
  Properties: z.looseObject({ Metrics: z.array(z.unknown()) }),
});
const withResources = z.looseObject({ Resources: z.record(z.string(), z.unknown()) });

/**
 * A template as MiniStack can create it, which knows alarms on one metric alone: those on a sum of several are on the
 * first of these. `changed` names them.
 */
export function onOneMetric(template: unknown): { template: unknown; changed: string[] } {
  const { Resources, ...rest } = withResources.parse(template);
  const changed: string[] = [];
  const known = Object.entries(Resources).map(([id, resource]): [string, unknown] => {
    const onSeveral = alarm.safeParse(resource);
    if (!onSeveral.success) return [id, resource];
    const { Metrics, ...properties } = onSeveral.data.Properties;
    const first = Metrics.map((one) => metric.safeParse(one)).find(({ success }) => success)?.data?.MetricStat;
    if (first === undefined) return [id, resource];
    changed.push(id);
    const Properties = { ...properties, ...first.Metric, Period: first.Period, Statistic: first.Stat };
    return [id, { ...onSeveral.data, Properties }];
  });
  return { template: { ...rest, Resources: Object.fromEntries(known) }, changed };
}

const arnOfRole = z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) });

/**
 * A template as MiniStack has to be told it, which takes `aws:PrincipalArn` for the ARN of a session where AWS takes it for
 * that of the role: whoever is named there is also named by the sessions of the role.
 */
export function namedBySessions<Part>(part: Part): Part {
  return JSON.parse(JSON.stringify(part), (key, value) => {
    const role = key === 'aws:PrincipalArn' ? arnOfRole.safeParse(value) : undefined;
    if (!role?.success) return value;
    const [id] = role.data['Fn::GetAtt'];
    return [value, { 'Fn::Join': ['', [`arn:aws:sts::${ACCOUNT}:assumed-role/`, { Ref: id }, '/*']] }];
  });
}
