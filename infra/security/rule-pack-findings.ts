import type { NagPack } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** One rule of a pack that constructs break, by their paths, in order. */
export type BrokenRule = { rule: string; says: string; constructs: string[] };

/** All that a rule pack finds within a construct, acknowledged or not, in the order of the rules. */
export function rulePackFindings(pack: NagPack, scope: IConstruct): BrokenRule[] {
  const broken = new Map<string, BrokenRule>();
  for (const { ruleName, description, violatingResources } of pack.validateScope(scope).violations) {
    const { constructs } = broken.get(ruleName) ?? { constructs: [] };
    const paths = violatingResources.map(({ constructPath = '' }) => constructPath);
    broken.set(ruleName, { rule: ruleName, says: description, constructs: [...constructs, ...paths].sort() });
  }
  return [...broken.values()].sort((one, other) => (one.rule < other.rule ? -1 : 1));
}
