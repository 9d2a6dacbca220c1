import type { County } from '../../../schemas/county.ts';
import { counted, shown } from '../../../schemas/plain-text.ts';
import { readUploadKey } from '../../../schemas/upload.ts';
import { TableHead, TableScroll } from '../frame/table-scroll.tsx';
import { datasetLabelled, type Labels, labelled, labelsOf } from '../history/labels.ts';
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
  const labels = labelsOf(county);
  const areExpected = statuses.some(({ lateAfterDays }) => lateAfterDays !== null);
  const columns = [...COLUMNS, ...(areExpected ? ['Late after'] : [])].map((name) => ({ name }));
  return (
    <TableScroll label="Extracts that are in, and that are late">
      <table class="figures">
        <caption class="govuk-visually-hidden">Extracts that are in, and that are late</caption>
        <TableHead columns={columns} />
        <tbody>
          {statuses.map((status) => (
            <StatusRow
              key={`${status.submitter}/${status.dataset}`}
              status={status}
              labels={labels}
              areExpected={areExpected}
            />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function StatusRow({ status, labels, areExpected }: { status: ExtractStatus; labels: Labels; areExpected: boolean }) {
  const { submitter, dataset, newest, files, lateAfterDays } = status;
  const { words, tag } = STATUSES[status.status];
  const file = newest === null ? null : (readUploadKey(newest.key)?.file ?? newest.key);
  return (
    <tr>
      <th scope="row">{labelled(labels.submitters, submitter)}</th>
      <td>{datasetLabelled(labels, dataset)}</td>
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
