import type { SynthesizedStack } from '../../infra/local/world/synthesized-stack.ts';

/** What tells the function of the pages that a snapshot was published, as the template names it. */
const TELLS_OF_SNAPSHOTS = /^PagePublicationSnapshotPublished/;

/**
 * The stack without pages being made after each publication, for tests of figures, which publish often. That pages are made
 * is tested in local-world.test.ts and commands.test.ts.
 */
export function withoutPages(stack: SynthesizedStack): SynthesizedStack {
  const kept = Object.entries(stack.template.Resources).filter(([id]) => !TELLS_OF_SNAPSHOTS.test(id));
  if (kept.length === Object.keys(stack.template.Resources).length)
    throw new Error('the template tells nobody of a snapshot: look what it calls that now');
  return { ...stack, template: { ...stack.template, Resources: Object.fromEntries(kept) } };
}
