import { PARTS } from '../../schemas/checking-page.ts';
import type { Receipt } from '../../schemas/receipt.ts';
import { pagePart } from './page-part.ts';

/** Puts a receipt into the page; its buttons print it, save it, and do what `again` does. */
export function showReceipt(receipt: Receipt, html: string, again: () => void): void {
  const section = pagePart(PARTS.receipt, HTMLElement);
  // The worker rendered it as the publication does its pages: what stood in the file is text there.
  section.innerHTML = html;
  section.setAttribute('aria-labelledby', PARTS.receiptTitle);
  pagePart(PARTS.again, HTMLButtonElement).addEventListener('click', again);
  pagePart(PARTS.print, HTMLButtonElement).addEventListener('click', () => window.print());
  const link = document.createElement('a');
  link.className = 'govuk-link';
  link.append('Download this receipt (JSON)');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(receipt, null, 2)}\n`], { type: 'application/json' }));
  link.download = `${receipt.key.split('/').at(-1)}.receipt.json`;
  pagePart(PARTS.actions, HTMLElement).append(link);
}

/** Takes away the receipt that stands, if one does. */
export function clearReceipt(): void {
  const section = pagePart(PARTS.receipt, HTMLElement);
  const link = section.querySelector('a[href^="blob:"]');
  if (link instanceof HTMLAnchorElement) URL.revokeObjectURL(link.href);
  section.removeAttribute('aria-labelledby');
  section.replaceChildren();
}
