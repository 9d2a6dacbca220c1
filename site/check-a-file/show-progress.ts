import { PARTS } from '../../schemas/checking-page.ts';
import { shown } from '../../schemas/plain-text.ts';
import { pagePart } from './page-part.ts';
import { sizeInWords } from './size-in-words.ts';

/** Who only listens is told at each quarter of a file: more often would talk over everything else. */
const QUARTERS = 4;

/** Shows how far a file is read; `to` is told how many bytes of it are. */
export function showProgress(file: File): { to(bytes: number): void } {
  const bar = pagePart(PARTS.progress, HTMLProgressElement);
  const words = pagePart(PARTS.progressInWords, HTMLElement);
  const announced = pagePart(PARTS.announced, HTMLElement);
  let quarters = 0;
  pagePart(PARTS.fileChecked, HTMLElement).textContent = shown(file.name);
  announced.textContent = '';
  bar.max = Math.max(file.size, 1);
  to(0);
  return { to };

  function to(bytes: number): void {
    bar.value = bytes;
    words.textContent = `${sizeInWords(bytes)} of ${sizeInWords(file.size)} read`;
    const reached = Math.floor((QUARTERS * bytes) / bar.max);
    if (reached <= quarters) return;
    quarters = reached;
    announced.textContent = `${(100 * reached) / QUARTERS} per cent read`;
  }
}
