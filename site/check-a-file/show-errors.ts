import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs';
import type { Problem } from './choice.ts';
import { pagePart } from './page-part.ts';

const SUMMARY = 'error-summary';
const TITLE_PREFIX = 'Error: ';

/** Shows at the head of the page and beside each field what is to be done, and takes the reader there. */
export function showErrors(problems: readonly Problem[]): void {
  clearErrors();
  for (const { field, toDo } of problems) if (field !== undefined) markField(field, toDo);
  const summary = document.createElement('div');
  summary.id = SUMMARY;
  summary.className = 'govuk-error-summary';
  const alert = element('div', '', { role: 'alert' });
  const list = element('ul', 'govuk-list govuk-error-summary__list');
  for (const { field, toDo } of problems) {
    const item = document.createElement('li');
    item.append(field === undefined ? toDo : element('a', '', { href: `#${field}` }, toDo));
    list.append(item);
  }
  const body = element('div', 'govuk-error-summary__body');
  body.append(list);
  alert.append(element('h2', 'govuk-error-summary__title', {}, 'There is a problem'), body);
  summary.append(alert);
  pagePart('main-content', HTMLElement).prepend(summary);
  document.title = `${TITLE_PREFIX}${document.title}`;
  new ErrorSummary(summary);
}

/** Takes away what was shown of errors. */
export function clearErrors(): void {
  document.getElementById(SUMMARY)?.remove();
  if (document.title.startsWith(TITLE_PREFIX)) document.title = document.title.slice(TITLE_PREFIX.length);
  for (const message of document.querySelectorAll('.govuk-error-message')) {
    const field = document.querySelector(`[aria-describedby~="${message.id}"]`);
    const others =
      field
        ?.getAttribute('aria-describedby')
        ?.split(' ')
        .filter((id) => id !== message.id) ?? [];
    if (others.length > 0) field?.setAttribute('aria-describedby', others.join(' '));
    else field?.removeAttribute('aria-describedby');
    field?.classList.remove('govuk-select--error');
    message.closest('.govuk-form-group')?.classList.remove('govuk-form-group--error');
    message.remove();
  }
}

function markField(id: string, toDo: string): void {
  const field = pagePart(id, HTMLElement);
  const message = element('p', 'govuk-error-message', { id: `${id}-error` });
  message.append(element('span', 'govuk-visually-hidden', {}, 'Error:'), ` ${toDo}`);
  const above = field.closest('.govuk-file-upload-wrapper') ?? field;
  above.before(message);
  field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby') ?? '', message.id].join(' ').trim());
  if (field instanceof HTMLSelectElement) field.classList.add('govuk-select--error');
  field.closest('.govuk-form-group')?.classList.add('govuk-form-group--error');
}

function element(tag: string, classes: string, attributes: Record<string, string> = {}, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (classes !== '') made.className = classes;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(text);
  return made;
}
