import { knownActions } from './known-actions.ts';
import { actionsGranted } from './pipeline.ts';
import { matchesPattern } from './wildcards.ts';

// Otherwise "and no more" would say nothing of it.
test.each(actionsGranted())('%s, which a policy allows or denies, is among what these tests ask for', (pattern) => {
  expect(knownActions.filter((action) => matchesPattern(pattern, action))).not.toEqual([]);
});
