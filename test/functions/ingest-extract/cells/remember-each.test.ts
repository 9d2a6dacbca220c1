import { rememberEach } from '../../../../functions/ingest-extract/cells/remember-each.ts';

/** A reader of lengths, and how often it had to read. */
function counting() {
  const read = jest.fn((text: string) => (text === '' ? null : text.length));
  return { read, lengthOf: rememberEach(read) };
}

test('a text is read once, however often it comes', () => {
  const { read, lengthOf } = counting();
  expect(['Ashford', 'Dover', 'Ashford', 'Dover', 'Ashford'].map(lengthOf)).toEqual([7, 5, 7, 5, 7]);
  expect(read).toHaveBeenCalledTimes(2);
});

test('that a text says nothing is remembered too', () => {
  const { read, lengthOf } = counting();
  expect(['', ''].map(lengthOf)).toEqual([null, null]);
  expect(read).toHaveBeenCalledTimes(1);
});

test('texts that never come again, and long ones, give what they give and are not kept', () => {
  const { read, lengthOf } = counting();
  for (let number = 0; number < 25_000; number += 1) expect(lengthOf(`remark ${number}`)).toBeGreaterThan(7);
  expect(lengthOf('remark 0')).toBe(8);
  expect(read).toHaveBeenCalledTimes(25_001);
  for (let time = 0; time < 2; time += 1) expect(lengthOf('x'.repeat(1_000))).toBe(1_000);
  expect(read).toHaveBeenCalledTimes(25_003);
});
