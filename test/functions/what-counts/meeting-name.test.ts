import { meetingName } from '../../../functions/what-counts/meeting-name.ts';
import { kent } from '../../../schemas/reference/kent/county.ts';

const meeting = (committee: string) =>
  meetingName({ kind: 'meetings', line: 2, committee, date: '2019-10-10', area: null, papersOn: null }, kent);

test('a meeting is known by its date and its committee', () => {
  expect(meeting('Overview & Scrutiny Committee')).toBe('2019-10-10-overview-and-scrutiny-committee');
});

test('a name of any length goes into a path, and two that begin alike stay two', () => {
  const [one, other] = [meeting('a'.repeat(400)), meeting(`${'a'.repeat(400)}b`)];
  expect(Math.max(one.length, other.length)).toBeLessThan(150);
  expect(one).not.toBe(other);
});
