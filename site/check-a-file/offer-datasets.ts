import { PARTS } from '../../schemas/checking-page.ts';
import { pagePart } from './page-part.ts';

/** Keeps the list of what a file may hold to what the chosen sender may send, and to what was chosen where it may too. */
export function offerDatasets(): void {
  const sender = pagePart(PARTS.sender, HTMLSelectElement);
  const dataset = pagePart(PARTS.dataset, HTMLSelectElement);
  const nothing = [...dataset.children];
  const templates = [...pagePart(PARTS.form, HTMLFormElement).querySelectorAll('template')];
  sender.addEventListener('change', () => {
    const chosen = dataset.value;
    const choices = templates.find(({ dataset: { senders = '' } }) => senders.split(' ').includes(sender.value));
    dataset.replaceChildren(...(choices ? [choices.content.cloneNode(true)] : nothing));
    if ([...dataset.options].some(({ value }) => value === chosen)) dataset.value = chosen;
  });
}
