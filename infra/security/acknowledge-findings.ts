import { CfnElement, type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { DeploymentSettings } from '../settings/deployment-settings.ts';
import { ACKNOWLEDGED } from './acknowledged-findings.ts';

/**
 * Tells the rule packs which of their findings about a stack stand, and why.
 * @throws where an acknowledgement names a construct that the stack does not have.
 */
export function acknowledgeFindings(stack: Stack, settings: DeploymentSettings): void {
  for (const { at, id, reason, when } of ACKNOWLEDGED) {
    if (when !== undefined && !when(settings)) continue;
    Validations.of(within(stack, at)).acknowledge({ id: withLogicalIds(id, stack), reason });
  }
}

/** A rule pack names a resource by its logical id, which nobody can know beforehand: `{path}` stands for that of a construct. */
function withLogicalIds(id: string, stack: Stack): string {
  return id.replaceAll(/\{([^}]+)\}/g, (_, path: string) => {
    const element = within(stack, path).node.defaultChild;
    if (element === undefined || !CfnElement.isCfnElement(element))
      throw new Error(`an acknowledgement names ${path} by a logical id, which it does not have: mend its id`);
    return stack.getLogicalId(element);
  });
}

function within(stack: Stack, path: string): IConstruct {
  const found = path
    .split('/')
    .filter((name) => name !== '')
    .reduce<IConstruct | undefined>((at, name) => at?.node.tryFindChild(name), stack);
  if (found === undefined)
    throw new Error(`an acknowledgement names ${path}, which the stack does not have: take it out`);
  return found;
}
