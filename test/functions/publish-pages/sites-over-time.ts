import { type SiteRecord, siteRecordSchema } from '../../../schemas/site.ts';
import { APRIL_TO_AUGUST, codeOf, policeTable } from '../publish-snapshot/police-table-of-2019.ts';
import { type SentUpload, sentUpload } from '../publish-snapshot/sent-upload.ts';
import type { World } from '../publish-snapshot/world-of-uploads.ts';

/** A second measure beside the police’s table of crime. */
export const ASB = asbSent();

/** The upload of that measure, taken back. */
export const ASB_WITHDRAWN: SentUpload = {
  entry: { ...ASB.entry, state: 'withdrawn', sequencer: '02', writtenAt: '2019-10-12T09:00:00Z' },
  packs: [],
};

/** The upload of that measure, sent once more after it was taken back. */
export const ASB_AGAIN = asbSent({ sequencer: '03', writtenAt: '2019-10-13T09:00:00Z' });

/** Another count of crime in Gravesham than the police’s table has. */
export const REVISED = sentUpload([{ area: codeOf('Gravesham'), period: APRIL_TO_AUGUST, value: 5400 }], {
  uploadId: 'upload-2',
  key: 'in/kent-police/all-crime/gravesham.csv',
  writtenAt: '2019-10-10T09:00:00Z',
});

/** The files of the site that were put since `forget`, in order. */
export function pagesPut({ site }: World): string[] {
  return site.puts.filter(isOfSite);
}

/** Forgets what was put until now. */
export function forget({ site }: World): void {
  site.puts.length = 0;
}

/** The record of what stands. */
export function recordOf(world: World): SiteRecord {
  return siteRecordSchema.parse(JSON.parse(world.site.files.get('site.json')?.body ?? 'null'));
}

/** Every file of the site beside `v1/`, with its text. */
export function textsOf(world: World): Map<string, string> {
  return new Map([...world.site.files].flatMap(([path, { body }]) => (isOfSite(path) ? [[path, body]] : [])));
}

function isOfSite(path: string): boolean {
  return !path.startsWith('v1/');
}

function asbSent(told: { sequencer?: string; writtenAt?: string } = {}): SentUpload {
  const figures = policeTable().map((figure) => ({ ...figure, measure: 'asb-incidents' }));
  return sentUpload(figures, { uploadId: 'asb', key: 'in/kent-police/asb-incidents/2019.csv', ...told });
}
