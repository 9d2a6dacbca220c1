import { App } from 'aws-cdk-lib';
import { NIST80053R5Checks } from 'cdk-nag';
import { FUNCTION_ENTRIES } from '../functions/function-entries.ts';
import { PipelineStack } from '../pipeline-stack.ts';
import type { DeploymentSettings } from '../settings/deployment-settings.ts';
import { type BrokenRule, rulePackFindings } from './rule-pack-findings.ts';
import { WHY_IT_REMAINS } from './what-nist-would-add.ts';

const PACK = 'NIST.800.53.R5-';

/**
 * What the rules for NIST 800-53 (revision 5) find in the stack of a stage, as a page for whoever answers for its security.
 * @throws on a finding that nobody has given a reason for.
 */
export function nistReport(settings: DeploymentSettings): string {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const stack = new PipelineStack(app, 'CountyBenchmarks', { settings, entries: FUNCTION_ENTRIES });
  const found = rulePackFindings(new NIST80053R5Checks(app), stack);
  const controls = new Set(found.flatMap(({ says }) => controlsIn(says)));
  return [
    '# What NIST 800-53 would still ask for',
    '',
    'Made by `npm run nist` from the template of the stage that keeps its data, with the rules of cdk-nag for NIST 800-53, revision 5.',
    `${found.length} rules find something; everything else they know of holds. What remains is below, with the reason, so that whoever`,
    'answers for the security of a county can accept it or ask for more. The rules do not look at tables of the kind used here: that',
    'those are encrypted, can be set back and cannot be deleted by accident is held by tests of the stack.',
    '',
    ...found.flatMap(section),
    `Controls of the standard that these rules stand for: ${[...controls].sort().join(', ')}.`,
    '',
  ].join('\n');
}

function section({ rule, says, constructs }: BrokenRule): string[] {
  const name = rule.slice(PACK.length);
  const why = WHY_IT_REMAINS[name];
  if (why === undefined)
    throw new Error(`${rule} is broken by ${constructs.join(', ')}: mend it, or say why it remains`);
  const [sentence = says] = says.split(' - (Control IDs');
  return [
    `## ${name}`,
    '',
    `${sentence}.`,
    '',
    why,
    '',
    ...constructs.map((path) => `- \`${path.replace(/^CountyBenchmarks\//, '').replace(/\/Resource$/, '')}\``),
    '',
  ];
}

function controlsIn(says: string): string[] {
  const [, controls = ''] = /\(Control IDs?: (.*)\)\.?/.exec(says) ?? [];
  return controls.split(', ');
}
