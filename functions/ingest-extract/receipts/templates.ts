import type { County } from '../../../schemas/county.ts';
import type { Measure } from '../../../schemas/measure.ts';
import { describePeriod } from '../../../schemas/period.ts';
import type { Receipt } from '../../../schemas/receipt.ts';
import { collectFindings } from '../collect-findings.ts';
import { findDataset } from '../find-dataset.ts';
import { PLACEHOLDERS } from '../tables/placeholders.ts';
import { areasToFillIn, exampleArea, type Form, periodsToCompare, type Template } from './template.ts';
import { KIND_TEMPLATES } from './templates-of-kinds.ts';

/**
 * The templates that the sender of a receipt could fill in, the example month being the last whole one before
 * it was dropped; none where its place names no sender, or nothing that its sender may send.
 */
export function templatesForReceipt({ submitter: id, dataset: name, receivedAt }: Receipt, county: County): Template[] {
  const submitter = county.submitters.find((candidate) => candidate.id === id);
  const dataset = submitter && findDataset(county, submitter, name, collectFindings());
  return submitter && dataset ? templatesOf({ county, submitter, dataset, month: monthBefore(receivedAt) }) : [];
}

/** The templates of a dataset, the one that most senders fill in first. */
export function templatesOf(form: Form): Template[] {
  const { dataset } = form;
  if (dataset.kind === 'measure') return [areaTable(form, dataset.measure), figureList(form)];
  if (dataset.kind === 'wards') return [wardTable(form, dataset.measure)];
  const { holds, rowsOf } = KIND_TEMPLATES[dataset.kind];
  return [{ file: `${dataset.name}.csv`, holds, rows: rowsOf(form) }];
}

function areaTable(form: Form, measure: Measure): Template {
  const lines = areasToFillIn(form).map(({ name }) => [name, '', '']);
  return {
    file: `${measure.id}.csv`,
    holds: 'A line for each area and a column for each period: write your own periods, in as many columns as you like.',
    rows: [[measure.label], ['Area', ...periodsToCompare(form)], ...lines],
  };
}

function figureList(form: Form): Template {
  const period = describePeriod(form.month);
  return {
    file: `${form.dataset.name}-line-by-line.csv`,
    holds: 'A line for each figure: repeat the lines for each period that you report.',
    rows: [['Area', 'Period', 'Value', 'Note'], ...areasToFillIn(form).map(({ name }) => [name, period, '', ''])],
  };
}

function wardTable(form: Form, measure: Measure): Template {
  return {
    file: `${measure.id}-wards.csv`,
    holds: 'A line for each ward, as many as you have, and a column for each period.',
    rows: [
      [`${measure.label}, wards of ${exampleArea(form)}`],
      ['Ward', ...periodsToCompare(form)],
      [PLACEHOLDERS.ward, '', ''],
    ],
  };
}

/** The month before the one in which something was received: the last that was over by then. */
function monthBefore(instant: string): string {
  const received = new Date(instant);
  return new Date(Date.UTC(received.getUTCFullYear(), received.getUTCMonth() - 1)).toISOString().slice(0, 7);
}
