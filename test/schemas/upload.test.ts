import * as fc from 'fast-check';
import { compareSequencers, readUploadKey, receiptKey } from '../../schemas/upload.ts';

test.each([
  ['in/kent-police/all-crime/2019.csv', { submitter: 'kent-police', dataset: 'all-crime', file: '2019.csv' }],
  ['in/ashford/figures/a b+c%20.csv', { submitter: 'ashford', dataset: 'figures', file: 'a b+c%20.csv' }],
  ['in/ashford/figures/2019/april.csv', { submitter: 'ashford', dataset: 'figures', file: '2019/april.csv' }],
])('%s says who sent what', (key, parts) => {
  expect(readUploadKey(key)).toEqual(parts);
});

test.each([
  ['another folder', 'out/kent-police/all-crime/2019.csv'],
  ['a receipt', 'receipts/kent-police/all-crime/2019.csv/1.json'],
  ['no dataset', 'in/kent-police/2019.csv'],
  ['no file', 'in/kent-police/all-crime/'],
  ['no submitter', 'in//all-crime/2019.csv'],
  ['an empty dataset', 'in/kent-police//2019.csv'],
  ['a folder that only begins alike', 'inbox/kent-police/all-crime/2019.csv'],
  ['a folder inside a dataset', 'in/kent-police/all-crime/2019/'],
  ['nothing', ''],
])('%s is no place for an extract', (_, key) => {
  expect(readUploadKey(key)).toBeNull();
});

test('a receipt lies where its extract was dropped, under its upload', () => {
  expect(receiptKey('in/kent-police/all-crime/2019.csv', '0f3a')).toBe(
    'receipts/kent-police/all-crime/2019.csv/0f3a.json',
  );
  expect(receiptKey('in/kent-police/all-crime/2019.csv', '0f3a', 'html')).toBe(
    'receipts/kent-police/all-crime/2019.csv/0f3a.html',
  );
});

test.each([
  ['the same', '0055AED6DCD90281E5', '0055AED6DCD90281E5', 0],
  ['an earlier and a later', '0055AED6DCD90281E5', '0055AED6DCD90281E6', -1],
  ['a shorter that is later', '0055AED7', '0055AED6DCD90281E5', 1],
  ['a shorter that is earlier', '0055AED6', '0055AED6DCD90281E5', -1],
  ['a shorter that only lacks zeros', '0055AE', '0055AE00', 0],
  ['a longer number that is not a later write', '09', '1', -1],
])('of two sequencers: %s', (_, one, other, order) => {
  expect(Math.sign(compareSequencers(one, other))).toBe(order);
  expect(Math.sign(compareSequencers(other, one))).toBe(-order || 0);
});

test('sequencers are ordered as the fractions that their digits spell', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEF'), minLength: 1, maxLength: 12 });
  const fraction = (text: string) => BigInt(`0x${text}`) << BigInt(4 * (12 - text.length));
  return fc.assert(
    fc.property(digits, digits, (one, other) => {
      const [left, right] = [fraction(one), fraction(other)];
      expect(Math.sign(compareSequencers(one, other))).toBe(left < right ? -1 : left > right ? 1 : 0);
    }),
  );
});
