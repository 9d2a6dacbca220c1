import { kent } from '../../../schemas/reference/kent/county.ts';
import { synthesizedTemplate } from '../synthesized-template.ts';
import { type Decision, decide, type Principal } from './decision.ts';
import { arnOf, readTemplate } from './deployed-names.ts';
import { deployedPolicies, governing } from './deployed-policies.ts';
import type { Asked } from './statement.ts';

/** The pipeline, everything of it set, as it would be deployed. */
export const template = readTemplate(synthesizedTemplate().toJSON());
const policies = deployedPolicies(template);

/** The ARN of the one resource whose logical id is this with a hash behind it. */
export function arnNamed(name: string): string {
  const [found, ...more] = Object.keys(template.Resources).filter((id) => id.replace(/[0-9A-F]{8}$/, '') === name);
  if (found === undefined || more.length > 0) throw new Error(`the template has not one ${name}`);
  return arnOf(template, found);
}

export const submitterIds: readonly string[] = kent.submitters.map(({ id }) => id);

function submitterRole(id: string): string {
  return `SubmitterAccess${id.replace(/(^|-)([a-z])/g, (_, _hyphen, letter: string) => letter.toUpperCase())}`;
}

/** The roles of the template, by who has them. */
export const roleNames: Readonly<Record<string, string>> = {
  ingest: 'ExtractIntakeIngestExtractRole',
  publish: 'SnapshotPublicationPublishSnapshotRole',
  scheduler: 'SnapshotPublicationSchedulerRole',
  pages: 'PagePublicationPublishPagesRole',
  'pages scheduler': 'PagePublicationSchedulerRole',
  county: 'CountyAccessRole',
  ...Object.fromEntries(submitterIds.map((id) => [id, submitterRole(id)])),
};

/** The ARNs of all roles that have any permission or may be assumed. */
export function rolesDeployed(): string[] {
  const trusting = [...policies.ofResources.keys()].filter((arn) => arn.includes(':role/'));
  return [...new Set([...policies.ofRoles.keys(), ...trusting])];
}

/** Whoever has a role of the pipeline. */
export function roleOf(name: string): Principal {
  const arn = arnNamed(roleNames[name] ?? `no role ${name}`);
  return { kind: 'identity', arn, own: policies.ofRoles.get(arn) ?? [] };
}

/** What is decided about a request to the deployed pipeline. */
export function decided(principal: Principal, asked: Asked): Decision {
  return decide(principal, asked, governing(policies, asked.resource));
}

/** Every action, or pattern of actions, that a policy speaks of. */
export function actionsGranted(): string[] {
  const all = [...policies.ofRoles.values(), ...policies.ofResources.values()].flat();
  return [...new Set(all.flatMap(({ Action = [], NotAction = [] }) => [...Action, ...NotAction]))].sort();
}
