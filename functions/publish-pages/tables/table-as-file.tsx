import { href } from '../frame/href.ts';
import { tableFilePath } from './table-files.ts';

/** Leads to the files of a table; `of` tells whoever has links read out which table it is. */
export function TableAsFile({ page, id, of }: { page: string; id: string; of: string }) {
  return (
    <>
      This table as{' '}
      <a class="govuk-link" href={href(page, tableFilePath(page, id, 'csv'))}>
        CSV<span class="govuk-visually-hidden"> ({of})</span>
      </a>{' '}
      or{' '}
      <a class="govuk-link" href={href(page, tableFilePath(page, id, 'json'))}>
        JSON<span class="govuk-visually-hidden"> ({of})</span>
      </a>
    </>
  );
}
