import { placeInFile } from '../../../../functions/publish-pages/words/place-in-file.ts';

const UPLOADS = { one: { key: 'in/ashford/asb-incidents/2018, by ward.csv' }, odd: { key: 'elsewhere.csv' } };

test.each([
  ['one', 'Count', 'ashford/asb-incidents/2018, by ward.csv, line 3, column “Count”'],
  ['one', '', 'ashford/asb-incidents/2018, by ward.csv, line 3'],
  ['odd', 'Count', 'elsewhere.csv, line 3, column “Count”'],
])('what was read in upload %s, column %j is at %j', (uploadId, column, place) => {
  expect(placeInFile({ uploadId, line: 3, column }, UPLOADS)).toBe(place);
});

test('what would hide a name or turn it round is seen instead', () => {
  const uploads = { one: { key: 'in/ashford/marac/\u202efdp.csv' } };
  expect(placeInFile({ uploadId: 'one', line: 3, column: 'a\tb\u0000' }, uploads)).toBe(
    'ashford/marac/�fdp.csv, line 3, column “a b�”',
  );
});
