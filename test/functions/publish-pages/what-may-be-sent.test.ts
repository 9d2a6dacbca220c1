import { whatMayBeSent } from '../../../functions/publish-pages/pages/what-may-be-sent.ts';
import { DATASET_KINDS } from '../../../schemas/dataset.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';
import { maySend } from '../../../schemas/who-sends-what.ts';

const sendable = whatMayBeSent(kent);

/** The folders that are offered to a sender, in order. */
function offeredTo(id: string): string[] {
  const offered = sendable.filter(({ senders }) => senders.includes(id));
  expect(offered).toHaveLength(1);
  return offered.flatMap(({ groups }) => groups.flatMap(({ folders }) => folders.map((folder) => folder.id)));
}

test.each(kent.submitters.map((submitter) => [submitter.id, submitter] as const))(
  '%s is offered every folder that it may drop files in, once, and no other',
  (id, submitter) => {
    const all = new Set([...Object.keys(DATASET_KINDS), ...kent.measures.map((measure) => measure.id)]);
    const may = [...all].filter((folder) => maySend(kent, submitter, folder));
    expect(offeredTo(id).sort()).toEqual(may.sort());
  },
);

test('senders who may send the same stand together, so that the page tells it once', () => {
  expect(sendable.length).toBeLessThan(kent.submitters.length / 2);
  expect(sendable.find(({ senders }) => senders.includes('dover'))?.senders).toContain('ashford');
});

test('what the police report of its area, a district is offered by ward alone', () => {
  const district = sendable.find(({ senders }) => senders.includes('dover'));
  const groupOf = (folder: string) =>
    district?.groups.find(({ folders }) => folders.some(({ id }) => id === folder))?.label;
  expect(groupOf('all-crime')).toBe('One measure, by ward of your district');
  expect(groupOf('asb-reports')).toBe('One measure, by area');
  expect(groupOf('marac')).toBe('Other tables');
});
