import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import * as z from 'zod';
import type { PipelineStack } from '../../../infra/pipeline-stack.ts';
import { rulePackFindings } from '../../../infra/security/rule-pack-findings.ts';
import { DEPLOYED, pipelineStack } from '../synthesized-template.ts';

const acknowledgements = z.record(z.string(), z.string());

const PACKS = ['AwsSolutions', 'Serverless'];

type Finding = { id: string; path: string };

function findingsIn(stack: PipelineStack): Finding[] {
  const packs = { AwsSolutions: new AwsSolutionsChecks(new App()), Serverless: new ServerlessChecks(new App()) };
  return Object.entries(packs).flatMap(([name, pack]) =>
    rulePackFindings(pack, stack).flatMap(({ rule, constructs }) =>
      constructs.map((path) => ({ id: `${name}::${rule}`, path })),
    ),
  );
}

/** What was acknowledged of these packs; the CDK itself acknowledges some of its own. */
function acknowledgedIn(stack: PipelineStack): (Finding & { reason: string })[] {
  return stack.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) =>
          Object.entries(acknowledgements.parse(data)).map(([id, reason]) => ({ id, reason, path: node.path })),
        ),
    )
    .filter(({ id }) => PACKS.some((pack) => id.startsWith(`${pack}::`)));
}

const isWithin = (path: string, at: string) => path === at || path.startsWith(`${at}/`);

describe.each([
  ['dev', DEPLOYED],
  ['prod', DEPLOYED],
  ['test', {}],
])('the stack of the stage %s', (stage, given) => {
  const stack = pipelineStack({ ...given, stage });
  const found = findingsIn(stack);
  const acknowledged = acknowledgedIn(stack);

  test('has no finding of AwsSolutions or Serverless that nobody acknowledged, with a reason, where it arises', () => {
    const open = found.filter(
      ({ id, path }) =>
        !acknowledged.some((one) => one.id === id && one.reason.length > 20 && isWithin(path, one.path)),
    );
    expect(open).toEqual([]);
  });

  test('acknowledges nothing that is not found', () => {
    const idle = acknowledged.filter((one) => !found.some(({ id, path }) => one.id === id && isWithin(path, one.path)));
    expect(idle).toEqual([]);
  });

  test('is looked at by packs that find something', () => {
    expect(new Set(found.map(({ id }) => id.split('::')[0]))).toEqual(new Set(PACKS));
  });
});
