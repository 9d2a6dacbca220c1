import { shown } from '../../../schemas/plain-text.ts';
import type { Manifest } from '../../../schemas/snapshot.ts';
import { TableHead, TableScroll } from '../frame/table-scroll.tsx';
import { momentInWords } from '../words/days.ts';
import { datasetLabelled, type Labels, labelled } from './labels.ts';

/** An extract that a snapshot rests on, as its manifest names it. */
export type Extract = Manifest['uploads'][number];

const COLUMNS = [{ name: 'Sender' }, { name: 'Dataset' }, { name: 'File' }, { name: 'Received' }];

/** Extracts with who sent them, as what, and when they came. */
export function ExtractsTable({
  caption,
  extracts,
  labels,
}: {
  caption: string;
  extracts: readonly Extract[];
  labels: Labels;
}) {
  return (
    <TableScroll label={caption}>
      <table class="figures">
        <caption class="govuk-visually-hidden">{caption}</caption>
        <TableHead columns={COLUMNS} />
        <tbody>
          {extracts.map(({ uploadId, key, submitter, dataset, receivedAt }) => (
            <tr key={`${key} ${uploadId}`}>
              <td>{labelled(labels.submitters, submitter)}</td>
              <td>{datasetLabelled(labels, dataset)}</td>
              <td class="read-from">
                <bdi>{fileNameShown(key)}</bdi>
              </td>
              <td>{momentInWords(receivedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** The name of an extract's file, as its sender gave it. */
function fileNameShown(key: string): string {
  return shown(key.split('/').at(-1) || key);
}
