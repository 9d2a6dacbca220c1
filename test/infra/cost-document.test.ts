import { readFileSync } from 'node:fs';
import { METRICS } from '../../schemas/metric.ts';
import { synthesizedTemplate } from './synthesized-template.ts';

const document = readFileSync('docs/cost.md', 'utf8');
const template = synthesizedTemplate();

/** The properties of all resources of a type. */
function all(type: string): Record<string, unknown>[] {
  return Object.values(template.findResources(type)).map(({ Properties }) => Properties);
}

test('what costs the same every month is as many as the document says', () => {
  const perAlarm = all('AWS::CloudWatch::Alarm').map(({ Metrics }) => {
    const looksAt = Array.isArray(Metrics) ? Metrics.filter(({ MetricStat }) => MetricStat !== undefined) : [{}];
    return looksAt.length;
  });
  const alarmed = perAlarm.reduce((sum, metrics) => sum + metrics, 0);
  expect(document).toContain(`| CloudWatch, alarms | ${perAlarm.length} alarms on ${alarmed} metrics |`);
  expect(document).toContain(`| CloudWatch, metrics | ${Object.keys(METRICS).length} (`);
  expect(document).toContain(`| CloudWatch, dashboard | ${all('AWS::CloudWatch::Dashboard').length} |`);
  expect(document).toContain(`| KMS, two keys | ${all('AWS::KMS::Key').length} keys;`);
});

test('functions have the memory that the document reckons with', () => {
  const megabytes = all('AWS::Lambda::Function').map(({ MemorySize }) => Number(MemorySize).toLocaleString('en-GB'));
  expect(megabytes).toHaveLength(3);
  for (const memory of megabytes)
    expect(document).toMatch(new RegExp(`\\| Lambda, (ingest|publish|pages) \\(${memory} MB\\)`));
  for (const { Architectures } of all('AWS::Lambda::Function')) expect(Architectures).toEqual(['arm64']);
});
