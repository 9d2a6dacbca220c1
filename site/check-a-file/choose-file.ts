import { FileUpload } from 'govuk-frontend/dist/govuk/components/file-upload/file-upload.mjs';
import { PARTS } from '../../schemas/checking-page.ts';
import { pagePart } from './page-part.ts';

/** The field in which a file is chosen, or on which it is dropped. */
type FileField = {
  chosen(): File | undefined;
  /** Forgets the file that was chosen. */
  clear(): void;
};

/** Makes the file field one that files can be dropped on; `severalDropped` is called where more than one is. */
export function chooseFile(severalDropped: () => void): FileField {
  const area = pagePart(PARTS.dropArea, HTMLElement);
  const input = area.querySelector('input');
  if (input === null) throw new Error('the drop area of this page has no file field');
  new FileUpload(area);
  // Else what is seen on the button is no part of its name, where a reader speaks what they see to press it.
  area.querySelector('button > span')?.after(' ');
  area.addEventListener('drop', ({ dataTransfer }) => {
    if (dataTransfer !== null && dataTransfer.files.length > 1) severalDropped();
  });
  keepFilesFromOpening(area);
  return {
    chosen: () => input.files?.[0],
    clear() {
      input.value = '';
      input.dispatchEvent(new Event('change'));
    },
  };
}

/** A file dropped beside the area would be opened by the browser in place of the page. */
function keepFilesFromOpening(area: HTMLElement): void {
  for (const type of ['dragover', 'drop'] as const)
    document.addEventListener(type, (event) => {
      event.preventDefault();
      const beside = !(event.target instanceof Node && area.contains(event.target));
      if (beside && event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
    });
}
