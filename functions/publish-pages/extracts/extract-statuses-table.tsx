import type { County } from '../../../schemas/county.ts';
import { DATASET_KINDS, isDatasetKind } from '../../../schemas/dataset.ts';
import { counted, shown } from '../../../schemas/plain-text.ts';
import { readUploadKey } from '../../../schemas/upload.ts';
import { dayInWords } from '../words/days.ts';
import type { ExtractStatus } from './extract-statuses.ts';

const COLUMNS = ['Sender', 'Extract', 'Status', 'Last received', 'File'];

const STATUSES = {
  in: { words: 'In', tag: 'govuk-tag--green' },
  late: { words: 'Late', tag: 'govuk-tag--orange' },
  'never-came': { words: 'Never came', tag: 'govuk-tag--red' },
} as const;

/** Which extracts are in and which are late, by the day on which the page was made. */
export function ExtractStatusesTable({ statuses, county }: { statuses: readonly ExtractStatus[]; county: County }) {
  const areExpected = statuses.some(({ lateAfterDays }) => lateAfterDays !== null);
  return (
    <section class="table-scroll" aria-labelledby="extracts-caption" tabindex={0}>
      <table class="figures">
        <caption class="govuk-visually-hidden" id="extracts-caption">
          Extracts that are in, and that are late
        </caption>
        <thead>
          <tr>
            {[...COLUMNS, ...(areExpected ? ['Late after'] : [])].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statuses.map((status) => (
            <StatusRow
              key={`${status.submitter}/${status.dataset}`}
              status={status}
              county={county}
              areExpected={areExpected}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StatusRow({ status, county, areExpected }: { status: ExtractStatus; county: County; areExpected: boolean }) {
  const { submitter, dataset, newest, files, lateAfterDays } = status;
  const { words, tag } = STATUSES[status.status];
  const file = newest === null ? null : (readUploadKey(newest.key)?.file ?? newest.key);
  return (
    <tr>
      <th scope="row">{county.submitters.find(({ id }) => id === submitter)?.name ?? shown(submitter)}</th>
      <td>{nameOfDataset(dataset, county)}</td>
      <td>
        <strong class={`govuk-tag ${tag}`}>{words}</strong>
      </td>
      <td>{newest === null ? 'Nothing yet' : dayInWords(newest.receivedAt)}</td>
      <td>
        {file !== null && <bdi class="extract">{shown(file)}</bdi>}
        {files > 1 && `, and ${files - 1} before it`}
      </td>
      {areExpected && <td>{lateAfterDays === null ? 'Not expected' : counted(lateAfterDays, 'day')}</td>}
    </tr>
  );
}

/** A dataset in words: the label of its measure, or what its kind holds. */
export function nameOfDataset(dataset: string, county: County): string {
  const measure = county.measures.find(({ id }) => id === dataset);
  if (isDatasetKind(dataset)) return upperFirst(DATASET_KINDS[dataset].holds);
  return measure?.label ?? shown(dataset);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
