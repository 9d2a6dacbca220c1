import { ServiceNavigation } from 'govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs';
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs';
import { openFolded } from './open-folded.ts';
import { makeSortable } from './sort-tables.ts';

// What every page does beside being read: the menu folds on a narrow screen, tables can be sorted, and what is
// folded opens where a link leads into it.

document.body.classList.add('js-enabled', 'govuk-frontend-supported');

for (const Component of [ServiceNavigation, SkipLink]) {
  for (const root of document.querySelectorAll(`[data-module="${Component.moduleName}"]`)) new Component(root);
}
for (const table of document.querySelectorAll('table[data-sortable]')) {
  if (table instanceof HTMLTableElement) makeSortable(table);
}
openFolded();
addEventListener('hashchange', openFolded);
