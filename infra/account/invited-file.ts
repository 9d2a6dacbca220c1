import type { County } from '../../schemas/county.ts';
import type { Submitter } from '../../schemas/submitter.ts';
import { UPLOAD_PREFIX } from '../../schemas/upload.ts';
import { foldersOf, maySend } from '../../schemas/who-sends-what.ts';

/** A file that a submitter is invited to send, by its key in the upload bucket. */
export type InvitedFile = { submitter: Submitter; dataset: string; name: string; key: string };

/** What a terminal, a browser and a spreadsheet all take as the name of a file. */
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,99}\.csv$/iu;

/** The file `<dataset>/<name>.csv` of a submitter, or why it cannot be invited, in one sentence. */
export function invitedFile(county: County, submitterId: string, path: string): InvitedFile | { refusal: string } {
  const submitter = county.submitters.find(({ id }) => id === submitterId);
  if (submitter === undefined) {
    const known = county.submitters.map(({ id }) => id).join(', ');
    return { refusal: `There is no submitter "${submitterId}" in ${county.name}: the submitters are ${known}.` };
  }
  const [dataset = '', name = '', ...more] = path.split('/');
  if (!PLAIN_NAME.test(name) || more.length > 0) {
    const example = `--file ${maySend(county, submitter, dataset) ? dataset : 'figures'}/2026-04.csv`;
    return {
      refusal: `"${path}" is not a dataset and the name of a file in it, such as ${example}: a name has letters, digits, spaces, dots, hyphens and brackets, and ends in .csv.`,
    };
  }
  if (!maySend(county, submitter, dataset)) {
    const folders = foldersOf(county, submitter);
    const wards = submitter.role === 'district' ? ', and for its wards the measures of others' : '';
    return { refusal: `${submitter.name} cannot send "${dataset}": it sends ${folders.join(', ')}${wards}.` };
  }
  return { submitter, dataset, name, key: `${UPLOAD_PREFIX}${submitter.id}/${dataset}/${name}` };
}
