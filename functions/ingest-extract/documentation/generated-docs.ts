import type { County } from '../../../schemas/county.ts';
import { DATASET_KINDS } from '../../../schemas/dataset.ts';
import type { Submitter } from '../../../schemas/submitter.ts';
import { collectFindings } from '../collect-findings.ts';
import type { Dataset } from '../extract-context.ts';
import { findDataset } from '../find-dataset.ts';
import { csvOf, type Template } from '../receipts/template.ts';
import { templatesOf } from '../receipts/templates.ts';
import { findingsInMarkdown } from './findings-in-markdown.ts';

/** The month that the templates of the documentation have as their example. */
const MONTH = '2026-04';

/** The folder of the templates, of which nothing is written by hand. */
export const TEMPLATE_FOLDER = 'docs/templates';

/**
 * The documentation that is made from what the program knows: text by path. The template of a dataset is the
 * one for a district where districts may send it, else for the police, else for the county team; those of wards
 * and of lines for each figure are the same for every measure, so there is one of each.
 */
export function generatedDocs(county: County): Map<string, string> {
  const docs = new Map([['docs/findings.md', findingsInMarkdown()]]);
  const put = (name: string, template: Template | undefined) => {
    const path = `${TEMPLATE_FOLDER}/${name}.csv`;
    if (template !== undefined && !docs.has(path)) docs.set(path, csvOf(template));
  };
  for (const role of ['district', 'police', 'county']) {
    const submitter = county.submitters.find((candidate) => candidate.role === role);
    if (submitter === undefined) continue;
    for (const dataset of datasetsOf(county, submitter)) {
      const [first, byLine] = templatesOf({ county, submitter, dataset, month: MONTH });
      put(dataset.kind === 'wards' ? 'wards' : dataset.name, first);
      put('line-by-line', byLine);
    }
  }
  return docs;
}

/** Every dataset that a sender may drop, under the name of its folder. */
function datasetsOf(county: County, submitter: Submitter): Dataset[] {
  const names = [...Object.keys(DATASET_KINDS), ...county.measures.map(({ id }) => id)];
  return names.flatMap((name) => findDataset(county, submitter, name, collectFindings()) ?? []);
}
