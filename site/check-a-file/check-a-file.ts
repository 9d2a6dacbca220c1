import { PARTS } from '../../schemas/checking-page.ts';
import { startChecker } from './checker.ts';
import { type Choice, missingOf, placeOf } from './choice.ts';
import { chooseFile } from './choose-file.ts';
import { keepForOffline } from './keep-for-offline.ts';
import { offerDatasets } from './offer-datasets.ts';
import { pagePart } from './page-part.ts';
import { clearErrors, showErrors } from './show-errors.ts';
import { showProgress } from './show-progress.ts';
import { clearReceipt, showReceipt } from './show-receipt.ts';
import type { CheckProgress } from './worker-messages.ts';

/** A small file is checked before its progress could be read, so it is not shown right away. */
const BEFORE_PROGRESS = 250;

document.body.classList.add('govuk-frontend-supported');
const form = pagePart(PARTS.form, HTMLFormElement);
const checking = pagePart(PARTS.checking, HTMLElement);
const receipt = pagePart(PARTS.receipt, HTMLElement);
const { checkWorker = '', offline = '' } = form.parentElement?.dataset ?? {};
const title = document.title;
const checker = startChecker(checkWorker);
const fileField = chooseFile(() => showErrors([{ field: PARTS.file, toDo: 'Drop one file at a time' }]));
let stopWaiting = () => {};

offerDatasets();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const choice = chosen();
  const missing = missingOf(choice);
  if (missing.length > 0) return showErrors(missing);
  clearErrors();
  if (choice.file !== undefined) begin({ ...choice, file: choice.file });
});
pagePart(PARTS.cancel, HTMLButtonElement).addEventListener('click', () => {
  checker.cancel();
  backToForm();
  pagePart(PARTS.announced, HTMLElement).textContent = 'Cancelled';
});
show(form);
pagePart(PARTS.withoutScript, HTMLElement).hidden = true;
keepForOffline(offline, checkWorker);

function chosen(): Choice {
  return {
    submitter: pagePart(PARTS.sender, HTMLSelectElement).value,
    dataset: pagePart(PARTS.dataset, HTMLSelectElement).value,
    file: fileField.chosen(),
  };
}

function begin(choice: { submitter: string; dataset: string; file: File }): void {
  const progress = showProgress(choice.file);
  const waiting = setTimeout(() => {
    show(checking);
    checking.focus();
  }, BEFORE_PROGRESS);
  stopWaiting = () => {
    clearTimeout(waiting);
    form.inert = false;
  };
  form.inert = true;
  const writtenAt = new Date().toISOString();
  checker.check({ file: choice.file, key: placeOf(choice), writtenAt }, (told) => {
    if (told.kind === 'read') progress.to(told.bytes);
    else end(told);
  });
}

function end(told: Exclude<CheckProgress, { kind: 'read' }>): void {
  stopWaiting();
  if (told.kind === 'failed') {
    show(form);
    showErrors([{ toDo: told.because }]);
    return;
  }
  showReceipt(told.receipt, told.html, () => {
    fileField.clear();
    backToForm();
  });
  const name = receipt.querySelector('h2 bdi')?.textContent ?? '';
  document.title = `${told.receipt.outcome === 'refused' ? 'Refused' : 'Receipt'}: ${name} – ${title}`;
  show(receipt);
  receipt.focus();
}

function backToForm(): void {
  stopWaiting();
  clearReceipt();
  document.title = title;
  show(form);
  pagePart(PARTS.file, HTMLElement).focus();
}

/** Shows one of the parts that take turns. */
function show(part: HTMLElement): void {
  for (const each of [form, checking, receipt]) each.hidden = each !== part;
}
